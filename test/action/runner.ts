import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'yaml';
import { type Annotation, Log } from './log.ts';

/** What a step of a workflow hands to an action, and where. */
export interface Use {
  /** The folder of the action. */
  readonly action: string;
  /** The root of the repository that is checked. */
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
}

interface Step {
  readonly id?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export function readManifest(action: string): Manifest {
  return yaml.parse(readFileSync(join(action, 'action.yml'), 'utf8'));
}

/** What expressions are evaluated in: `inputs.paths`, `steps.check.outputs.exit-code`. */
type Context = Map<string, string>;

/**
 * Runs a composite action as GitHub's runner does: step by step, each script in a file that bash is given, with the expressions of its `env`
 * evaluated, and with what it writes to `GITHUB_OUTPUT` and to the log understood. The first step that fails ends it.
 */
export function runAction(use: Use): Outcome {
  const { runs, inputs, outputs } = readManifest(use.action);
  const given = Object.entries(inputs).map(([name, input]) => [
    `inputs.${name}`,
    use.inputs?.[name] ?? input.default ?? '',
  ]);
  const context: Context = new Map(given as [string, string][]);
  const log = new Log();
  const code = runSteps(runs.steps, { use, context, log });
  const values = Object.entries(outputs).map(([name, { value }]) => [name, evaluated(value, context)]);
  return { code, log: log.text, outputs: Object.fromEntries(values), annotations: log.annotations };
}

interface Run {
  readonly use: Use;
  readonly context: Context;
  readonly log: Log;
}

function runSteps(steps: readonly Step[], run: Run): number {
  for (const step of steps) {
    const code = runStep(step, run);
    if (code !== 0) return code;
  }
  return 0;
}

function runStep({ id = '', shell, run, env = {} }: Step, { use, context, log }: Run): number {
  if (shell !== 'bash') throw new Error(`There is no shell \`${shell}\` here.`);
  const scratch = mkdtempSync(join(tmpdir(), 'stepproof-'));
  const [script, output] = [join(scratch, 'step.sh'), join(scratch, 'output')];
  writeFileSync(script, evaluated(run, context));
  writeFileSync(output, '');
  const variables = Object.entries(env).map(([name, value]) => [name, evaluated(value, context)]);
  const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', script], {
    cwd: use.workspace,
    encoding: 'utf8',
    env: {
      ...process.env,
      ...use.environment,
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: use.action,
      GITHUB_OUTPUT: output,
      GITHUB_WORKSPACE: use.workspace,
      ...Object.fromEntries(variables),
    },
  });
  log.read(`${stdout}${stderr}`);
  for (const [name, value] of outputsIn(readFileSync(output, 'utf8')))
    context.set(`steps.${id}.outputs.${name}`, value);
  rmSync(scratch, { recursive: true });
  return status ?? 1;
}

/** A text with the value of each `${{ … }}` in its place; only names of the context are known. */
function evaluated(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{\s*([\w.-]+)\s*\}\}/g, (_, name: string) => context.get(name) ?? '');
}

/** The lines `name=value` that a step wrote. */
function outputsIn(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n').filter((line) => line.includes('='));
  return lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
}
