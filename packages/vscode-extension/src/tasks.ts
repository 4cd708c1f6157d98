import {
  ShellExecution,
  ShellQuoting,
  Task,
  type TaskDefinition,
  type TaskProvider,
  Uri,
  type WorkspaceFolder,
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
    const tasks = await Promise.all(folders.map(checkTaskFor));
    return tasks.filter((task) => task !== undefined);
  }

  resolveTask({ definition, scope }: Task): Task | undefined {
    const folder = scope === undefined || typeof scope === 'number' ? workspace.workspaceFolders?.[0] : scope;
    return folder === undefined || !workspace.isTrusted ? undefined : checkTask(definition as CheckDefinition, folder);
  }
}

/** The task that checks a folder, unless nothing there may run or StepProof is not installed in it. */
export async function checkTaskFor(folder: WorkspaceFolder): Promise<Task | undefined> {
  if (!workspace.isTrusted || folder.uri.scheme !== 'file') return undefined;
  const command = Uri.joinPath(folder.uri, 'node_modules/.bin/stepproof');
  const isInstalled = await workspace.fs.stat(command).then(
    () => true,
    () => false,
  );
  return isInstalled ? checkTask({ type: taskType }, folder) : undefined;
}

function checkTask(definition: CheckDefinition, folder: WorkspaceFolder): Task {
  const given = (definition.arguments ?? []).map((value) => ({ value, quoting: ShellQuoting.Strong }));
  // `--no`: what is not installed is not fetched either.
  const execution = new ShellExecution('npx', ['--no', '--', 'stepproof', 'check', ...given], {
    cwd: folder.uri.fsPath,
  });
  return new Task(definition, folder, 'check', 'stepproof', execution, '$stepproof');
}
