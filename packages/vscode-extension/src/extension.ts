import { type ExtensionContext, tasks, window } from 'vscode';
import { registerCommands } from './commands.ts';
import { registerTraceDebuggers } from './debugging/trace-debuggers.ts';
import { LanguageServer } from './language-server.ts';
import { MachineViews } from './machine-views.ts';
import { StatusBar } from './status/status-bar.ts';
import { CheckTasks, taskType } from './tasks.ts';
import { AskedTests } from './tests/asked-tests.ts';
import { TestsOnDemand } from './tests/tests-on-demand.ts';

/** Called when a definition is opened, or one of our commands or tasks is wanted. Starts nothing before a definition is open. */
export function activate(context: ExtensionContext): void {
  performance.mark('stepproof/willActivate');
  const output = window.createOutputChannel('StepProof', { log: true });
  const server = new LanguageServer({ context, output });
  const asked = new AskedTests(server);
  const explorer = new TestsOnDemand(asked);
  const views = new MachineViews({ context, server });
  context.subscriptions.push(
    output,
    server,
    explorer,
    views,
    new StatusBar(server),
    registerTraceDebuggers(asked),
    tasks.registerTaskProvider(taskType, new CheckTasks()),
    ...registerCommands({ context, output, server, explorer, views }),
  );
  // What VS Code itself tells as activation holds what other extensions do meanwhile.
  performance.mark('stepproof/didActivate');
}
