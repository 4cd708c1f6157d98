import assert from 'node:assert/strict';
import { commands, tasks, workspace } from 'vscode';
import { eventually } from '../eventually.ts';
import { expectFound, extension, open } from './editor.ts';
import { type HostTest, test } from './host-test.ts';

/** In a folder that nobody has trusted. */
export const restricted: readonly HostTest[] = [
  test('definitions are checked', async () => {
    assert.equal(workspace.isTrusted, false);
    await open('refund.asl.yaml');
    await eventually(() => assert.equal(extension().isActive, true));
    await expectFound('refund.asl.yaml', ['8:15-20 no-dangling-target', '10:3-9 no-unreachable-state']);
  }),

  test('nothing of the workspace is run', async () => {
    // VS Code itself asks for trust before it looks for tasks, so only our own way to one is left to try.
    await commands.executeCommand('stepproof.checkWorkspace');
    assert.deepEqual(tasks.taskExecutions, []);
  }),
];
