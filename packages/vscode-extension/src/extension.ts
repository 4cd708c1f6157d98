import { type ExtensionContext, tasks, window } from 'vscode';
import { registerCommands } from './commands.ts';
import { LanguageServer } from './language-server.ts';
import { CheckTasks, taskType } from './tasks.ts';

/** Called when a definition is opened, or one of our commands or tasks is wanted. Starts nothing before a definition is open. */
export function activate(context: ExtensionContext): void {
  const output = window.createOutputChannel('StepProof', { log: true });
  const server = new LanguageServer({ context, output });
  context.subscriptions.push(
    output,
    server,
    tasks.registerTaskProvider(taskType, new CheckTasks()),
    ...registerCommands({ context, output, server }),
  );
}
