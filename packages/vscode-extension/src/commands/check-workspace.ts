import { tasks, window, workspace } from 'vscode';
import { checkTaskFor } from '../tasks.ts';

/** Runs `stepproof check` in every folder of the workspace that has it. */
export async function checkWorkspace(): Promise<void> {
  if (!workspace.isTrusted) {
    window.showWarningMessage(
      'This workspace is not trusted, so StepProof runs nothing of it. Open definitions are checked.',
    );
    return;
  }
  const found = await Promise.all((workspace.workspaceFolders ?? []).map(checkTaskFor));
  const checks = found.filter((task) => task !== undefined);
  if (checks.length === 0) {
    window.showInformationMessage(
      'StepProof is not installed in this workspace. `npm install --save-dev stepproof` adds it.',
    );
    return;
  }
  await Promise.all(checks.map((task) => tasks.executeTask(task)));
}
