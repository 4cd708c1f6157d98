import { workspace } from 'vscode';
import { checkTaskFor, runTasks } from '../tasks.ts';

/** Runs `stepproof check` in every folder of the workspace that has it. */
export async function checkWorkspace(): Promise<void> {
  await runTasks(await Promise.all((workspace.workspaceFolders ?? []).map(checkTaskFor)));
}
