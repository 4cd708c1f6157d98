import type { ToldRun } from '@stepproof/panels';
import type { AddedTest, Desk } from './desk.ts';
import type { ExecutionAction } from './messages.ts';
import type { Place } from './told-graph.ts';

/** An execution that is listed, with what repeats it. */
export interface Execution {
  readonly name: string;
  readonly input: unknown;
  readonly mocks: Readonly<Record<string, unknown>>;
  /** What it shows, if it is that of a finding. */
  readonly place?: Place | undefined;
}

interface Around {
  readonly desk: Desk;
  readonly machine: { readonly uri: string; readonly position: Place };
  readonly signal: AbortSignal;
}

/** Does with an execution what a reader asks for. */
export async function act(execution: Execution, action: ExecutionAction, around: Around): Promise<void> {
  const { desk, machine } = around;
  switch (action) {
    case 'copy-input':
      await desk.copy(asJson(execution.input));
      return desk.tell('The input is in the clipboard.');
    case 'copy-mocks':
      await desk.copy(asJson(execution.mocks));
      return desk.tell('The mocks are in the clipboard.');
    case 'open':
      return execution.place === undefined ? undefined : desk.reveal(machine.uri, execution.place);
    case 'step':
      return step(execution, around);
    case 'save':
      return saveAsTest(execution, around);
  }
}

function asJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2);
}

async function step({ input, mocks }: Execution, { desk, machine, signal }: Around): Promise<void> {
  const params = { ...paramsOf(machine), input, mocks };
  const run = await desk.ask<ToldRun | null>('stepproof/simulate', params, signal);
  if (run !== null) desk.send({ kind: 'trace', run });
}

async function saveAsTest({ name, input, mocks }: Execution, { desk, machine, signal }: Around): Promise<void> {
  const testFile = await desk.testFileFor(machine.uri);
  if (testFile === undefined) return desk.tell('Save the definition first, so that its tests can stand beside it.');
  const params = { ...paramsOf(machine), name, input, mocks, testFile };
  const test = await desk.ask<AddedTest | null>('stepproof/addTest', params, signal);
  if (test !== null) await desk.writeTest(test);
}

function paramsOf({ uri, position }: Around['machine']) {
  return { textDocument: { uri }, position };
}
