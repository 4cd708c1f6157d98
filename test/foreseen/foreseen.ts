import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { contractOf } from '../../packages/core/src/analyses/contract/contract-of.ts';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import type { Document } from '../../packages/core/src/engine/document.ts';
import { lintDeep } from '../../packages/core/src/linter/lint.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { spanOfEntry } from '../../packages/core/src/syntax/node.ts';
import { documentOf } from '../check.ts';

/** An execution that was recorded on AWS. */
export interface Recorded {
  readonly id: string;
  readonly test: string;
  readonly aws_verified: boolean;
  readonly outcome: string;
  readonly error?: string | null;
  readonly cause?: unknown;
  readonly machine_type?: 'STANDARD' | 'EXPRESS';
  readonly definition?: object | null;
  readonly definition_raw?: unknown;
  readonly input?: unknown;
  readonly history?: readonly { readonly type?: string }[] | null;
}

/** What was known of a failure before anything was executed. */
export interface Foreseen {
  readonly execution: Recorded;
  /** The rules with a finding in the state that failed. */
  readonly found: readonly string[];
  /** Why the contract that is inferred of the definition refuses the input. */
  readonly refused: readonly string[];
}

/** The executions that were recorded in a folder, in `traces/exec.jsonl`. */
export function recordedIn(folder: string): readonly Recorded[] {
  const lines = readFileSync(join(folder, 'traces/exec.jsonl'), 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Recorded);
}

/**
 * Whether the definition and the input alone decide that an execution fails: Step Functions itself ended it with an error of its own,
 * before any task was called, and neither because of what a file held nor because a resource was not there. A state `Fail` is no
 * failure that anybody has to be warned of.
 */
export function isDecided({ aws_verified, outcome, error, cause, history, definition }: Recorded): boolean {
  if (!aws_verified || outcome !== 'failed' || definition === undefined || definition === null) return false;
  if (error?.startsWith('States.') !== true || isOfServices.test(JSON.stringify(cause ?? ''))) return false;
  return !(history ?? []).some(({ type = '' }) => isCall.test(type));
}

const isCall = /^(Task|LambdaFunction|Activity)(?!State)/;
const isOfServices = /does not exist|non-iterable node/;

/** What `check` finds in the state that failed, and what the contract says of the input. */
export async function foreseen(execution: Recorded): Promise<Foreseen> {
  const document = documentOf(textOf(execution), typeOf(execution));
  return { execution, found: await foundIn(document, execution), refused: refusalsOf(document, execution) };
}

function typeOf({ machine_type }: Recorded): { readonly type?: 'STANDARD' | 'EXPRESS' } {
  return machine_type === undefined ? {} : { type: machine_type };
}

function textOf({ definition, definition_raw }: Recorded): string {
  return typeof definition_raw === 'string' ? definition_raw : JSON.stringify(definition ?? null);
}

const settings = { preset: 'recommended', levels: new Map() } as const;
const budget = { steps: 20_000, signal: undefined };

async function foundIn(document: Document, execution: Recorded): Promise<readonly string[]> {
  const { diagnostics } = await lintDeep(document, rules, { settings, budget });
  const name = /executing the state '(.*?)' \(entered/.exec(JSON.stringify(execution.cause ?? ''))?.[1];
  const states = document.machine.states.filter((state) => name === undefined || state.name === name);
  const spans = states.map(({ property }) => spanOfEntry(property));
  const isThere = ({ location: { span } }: Diagnostic) =>
    spans.some(({ start, end }) => start <= span.start && span.end <= end);
  const told = diagnostics.filter((found) => isOfFailing(found) && isThere(found));
  return [...new Set(told.map(({ ruleId }) => ruleId))];
}

/** Advice on how to go about things foresees nothing. */
const advice: ReadonlySet<string> = new Set(
  rules.filter(({ category }) => category === 'practice').map(({ id }) => id),
);

function isOfFailing({ severity, ruleId }: Diagnostic): boolean {
  return (severity === 'error' || severity === 'warning') && !advice.has(ruleId);
}

function refusalsOf(document: Document, { input = {} }: Recorded): readonly string[] {
  const validate = new Ajv2020({ strict: false, allErrors: true }).compile(contractOf(document).input);
  return validate(input)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
