import { Uri, workspace } from 'vscode';
import { runTasks, testTaskFor } from '../tasks.ts';

/** Runs `stepproof test` on a file, where the folder that it is in has it. */
export async function runTests(uri: string): Promise<void> {
  const file = Uri.parse(uri);
  const folder = workspace.getWorkspaceFolder(file);
  await runTasks([folder && (await testTaskFor(file, folder))]);
}
