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
interface Package {
  init(): Promise<{ Context(name: string): { readonly Solver: new () => Solver }; readonly Z3: Settings }>;
}

interface Settings {
  global_param_set(name: string, value: string): void;
}

interface Solver {
  set(name: string, value: number): void;
  reset(): void;
  fromString(text: string): void;
  check(): Promise<'sat' | 'unsat' | 'unknown'>;
}

/** How long Z3 may take for one answer, in milliseconds. */
const patience = 1_000;

export async function startZ3(): Promise<Z3> {
  const { init } = createRequire(`${folder}package.json`)('z3-solver') as Package;
  const { Context, Z3 } = await init();
  Z3.global_param_set('encoding', 'bmp');
  const solver = new (Context('comparison').Solver)();
  return {
    async answer(text) {
      solver.reset();
      solver.set('timeout', patience);
      solver.fromString(text);
      return solver.check();
    },
  };
}
