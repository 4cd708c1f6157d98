import assert from 'node:assert/strict';
import { commands, type DebugSession, debug, Location, Position, SourceBreakpoint, workspace } from 'vscode';
import { eventually } from '../eventually.ts';
import { extension, uriOf } from './editor.ts';
import { type HostTest, test } from './host-test.ts';

/** Stepping through tests. VS Code lets nobody debug in a folder that is not trusted. */
export const stepping: readonly HostTest[] = [
  test('a folder with tests starts the extension', async () => {
    await eventually(() => assert.equal(extension().isActive, true));
  }),

  test('a session begins at the first state', async () => {
    const session = await start('a heavy parcel is lifted');
    assert.deepEqual(await framesOf(session), ['Weigh (Choice) at pay.asl.json:4']);
    assert.deepEqual(await variablesOf(session), { input: '{"kg":9}', output: '{"kg":9}', next: '"Fork"' });
  }),

  test('a step goes into the branches of a state, and out again', async () => {
    const session = active();
    await step('stepInto', () => expectFrames(session, ['Fork (Parallel) at pay.asl.json:11']));
    await step('stepInto', () =>
      expectFrames(session, ['Lift (Pass) at pay.asl.json:17', 'Fork · branch 1 at pay.asl.json:11']),
    );
    await step('stepOut', () => expectFrames(session, ['Pay (Task) at pay.asl.json:24']));
    await step('stepBack', async () => assert.equal((await framesOf(session)).length, 2));
  }),

  test('it goes on to its end', async () => {
    await commands.executeCommand('workbench.action.debug.continue');
    await eventually(() => assert.equal(debug.activeDebugSession, undefined));
  }),

  test('it stops at the breakpoint of a state', async () => {
    const place = new Location(uriOf('pay.asl.json'), new Position(26, 0));
    debug.addBreakpoints([new SourceBreakpoint(place)]);
    const session = await start('a light parcel is paid');
    await commands.executeCommand('workbench.action.debug.continue');
    await expectFrames(session, ['Pay (Task) at pay.asl.json:24']);
    await commands.executeCommand('workbench.action.debug.stop');
    await eventually(() => assert.equal(debug.activeDebugSession, undefined));
  }),
];

async function start(name: string): Promise<DebugSession> {
  const file = uriOf('pay.asl.test.yaml').fsPath;
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(await debug.startDebugging(folder, { type: 'stepproof', request: 'launch', name, file, test: name }));
  return eventually(async () => {
    const session = active();
    assert.notEqual((await framesOf(session)).length, 0);
    return session;
  });
}

function active(): DebugSession {
  assert.ok(debug.activeDebugSession, 'Nothing is debugged.');
  return debug.activeDebugSession;
}

async function step(command: string, check: () => Promise<void>): Promise<void> {
  await commands.executeCommand(`workbench.action.debug.${command}`);
  await eventually(check);
}

async function expectFrames(session: DebugSession, expected: readonly string[]): Promise<void> {
  await eventually(async () => assert.deepEqual(await framesOf(session), expected));
}

async function framesOf(session: DebugSession): Promise<readonly string[]> {
  const { stackFrames } = await session.customRequest('stackTrace', { threadId: 1 });
  return (stackFrames as readonly Frame[]).map(({ name, line, source }) => `${name} at ${source.name}:${line}`);
}

interface Frame {
  readonly name: string;
  readonly line: number;
  readonly source: { readonly name: string };
}

async function variablesOf(session: DebugSession): Promise<Readonly<Record<string, string>>> {
  const { scopes } = await session.customRequest('scopes', { frameId: 1 });
  const { variables } = await session.customRequest('variables', scopes[0]);
  return Object.fromEntries(
    (variables as readonly { name: string; value: string }[]).map(({ name, value }) => [name, value]),
  );
}
