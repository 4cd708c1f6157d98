import { commands, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { checkWorkspace } from './commands/check-workspace.ts';
import { explainRule } from './commands/explain-rule.ts';
import { fixFile } from './commands/fix-file.ts';
import { newDefinition } from './commands/new-definition.ts';
import { openWalkthrough } from './commands/open-walkthrough.ts';
import { showMenu } from './commands/show-menu.ts';
import type { LanguageServer } from './language-server.ts';
import { lensCommands } from './lens-commands.ts';
import type { MachineViews } from './machine-views.ts';
import type { TestsOnDemand } from './tests/tests-on-demand.ts';

export interface CommandSurroundings {
  readonly context: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly server: LanguageServer;
  readonly explorer: TestsOnDemand;
  readonly views: MachineViews;
}

/** The commands that `package.json` names, and those of lenses. */
export function registerCommands(surroundings: CommandSurroundings): readonly Disposable[] {
  const { context, output, server, views } = surroundings;
  return [
    commands.registerCommand('stepproof.restartServer', () => server.restart()),
    commands.registerCommand('stepproof.showOutput', () => output.show()),
    commands.registerCommand('stepproof.fixFile', fixFile),
    commands.registerCommand('stepproof.explainRule', (ruleId?: string) =>
      explainRule({ extension: context.extensionUri, server }, ruleId),
    ),
    commands.registerCommand('stepproof.checkWorkspace', checkWorkspace),
    commands.registerCommand('stepproof.newDefinition', newDefinition),
    commands.registerCommand('stepproof.openWalkthrough', openWalkthrough),
    commands.registerCommand('stepproof.showMenu', showMenu),
    commands.registerCommand('stepproof.showGraph', () => views.showActive()),
    commands.registerCommand('stepproof.showPaths', () => views.showActive('paths')),
    commands.registerCommand('stepproof.showPermissions', () => views.showActive('permissions')),
    ...Object.entries(lensCommands).map(([name, run]) =>
      commands.registerCommand(name, run.bind(undefined, surroundings)),
    ),
  ];
}
