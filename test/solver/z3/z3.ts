import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));

/** `npm ci --prefix test/solver/z3` installs it. */
export const isInstalled = existsSync(`${folder}node_modules/z3-solver/package.json`);

/** Z3, which answers texts in SMT-LIB. */
export interface Z3 {
  answer(text: string): Promise<'sat' | 'unsat' | 'unknown'>;
}

/** What of the package is used. */
interface LowLevel {
  mk_config(): unknown;
  mk_context(config: unknown): unknown;
  global_param_set(name: string, value: string): void;
  eval_smtlib2_string(context: unknown, text: string): Promise<string>;
}

/** How long Z3 may take for one answer, in milliseconds. */
const patience = 5_000;

export async function startZ3(): Promise<Z3> {
  const { init } = createRequire(`${folder}package.json`)('z3-solver') as { init(): Promise<{ Z3: LowLevel }> };
  const { Z3 } = await init();
  Z3.global_param_set('encoding', 'bmp');
  Z3.global_param_set('timeout', String(patience));
  const context = Z3.mk_context(Z3.mk_config());
  return {
    async answer(text) {
      const printed = (await Z3.eval_smtlib2_string(context, `(reset)\n${text}`)).trim();
      if (printed === 'sat' || printed === 'unsat' || printed === 'unknown') return printed;
      throw new Error(`Z3 printed: ${printed}`);
    },
  };
}
