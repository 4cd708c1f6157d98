import {
  ShellExecution,
  ShellQuoting,
  Task,
  type TaskDefinition,
  type TaskProvider,
  tasks,
  Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';

export const taskType = 'stepproof';

interface CheckDefinition extends TaskDefinition {
  readonly arguments?: readonly string[];
}

/** `stepproof check` as a task. It runs what the workspace has installed, and so nothing in a workspace that is not trusted. */
export class CheckTasks implements TaskProvider {
  async provideTasks(): Promise<Task[]> {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(folders.map(checkTaskFor));
    return found.filter((task) => task !== undefined);
  }

  resolveTask({ definition, scope }: Task): Task | undefined {
    const folder = scope === undefined || typeof scope === 'number' ? workspace.workspaceFolders?.[0] : scope;
    return folder === undefined || !workspace.isTrusted ? undefined : checkTask(definition as CheckDefinition, folder);
  }
}

/** The task that checks a folder, unless nothing there may run or StepProof is not installed in it. */
export async function checkTaskFor(folder: WorkspaceFolder): Promise<Task | undefined> {
  return (await mayRunIn(folder)) ? checkTask({ type: taskType }, folder) : undefined;
}

/** Runs those tasks that there are; where there is none, the user is told why. */
export async function runTasks(found: readonly (Task | undefined)[]): Promise<void> {
  if (!workspace.isTrusted) {
    window.showWarningMessage(
      'This workspace is not trusted, so StepProof runs nothing of it. Open definitions are checked.',
    );
    return;
  }
  const present = found.filter((task) => task !== undefined);
  if (present.length === 0) {
    window.showInformationMessage(
      'StepProof is not installed in this workspace. `npm install --save-dev stepproof` adds it.',
    );
    return;
  }
  await Promise.all(present.map((task) => tasks.executeTask(task)));
}

async function mayRunIn({ uri }: WorkspaceFolder): Promise<boolean> {
  if (!workspace.isTrusted || uri.scheme !== 'file') return false;
  return workspace.fs.stat(Uri.joinPath(uri, 'node_modules/.bin/stepproof')).then(
    () => true,
    () => false,
  );
}

function checkTask(definition: CheckDefinition, folder: WorkspaceFolder): Task {
  const quoted = (definition.arguments ?? []).map((value) => ({ value, quoting: ShellQuoting.Strong }));
  // `--no`: what is not installed is not fetched either.
  const command = ['--no', '--', 'stepproof', 'check', ...quoted];
  const check = new ShellExecution('npx', command, { cwd: folder.uri.fsPath });
  return new Task(definition, folder, 'check', 'stepproof', check, '$stepproof');
}
