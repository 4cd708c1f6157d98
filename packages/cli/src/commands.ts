import type { Arguments } from './arguments.ts';
import type { ExitCode } from './exit-code.ts';
import type { Io } from './io.ts';
import type { OptionGroup } from './option-description.ts';
import {
  checkOptions,
  explainOptions,
  graphOptions,
  iamOptions,
  initOptions,
  lspOptions,
  pathsOptions,
  reportOptions,
  rulesOptions,
  simulateOptions,
  testOptions,
} from './options.ts';

export interface Command {
  readonly options: readonly OptionGroup[];
  /** Loads the command's own code, which is not needed for `--help`. */
  load(): Promise<(given: Arguments, io: Io) => Promise<ExitCode>>;
}

/** The commands by name, in the order of the help. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['check', { options: checkOptions, load: async () => (await import('./commands/check.ts')).check }],
  ['init', { options: initOptions, load: async () => (await import('./commands/init.ts')).init }],
  ['simulate', { options: simulateOptions, load: async () => (await import('./commands/simulate.ts')).runSimulation }],
  ['paths', { options: pathsOptions, load: async () => (await import('./commands/paths.ts')).showPaths }],
  ['iam', { options: iamOptions, load: async () => (await import('./commands/iam.ts')).showPermissions }],
  ['graph', { options: graphOptions, load: async () => (await import('./commands/graph.ts')).drawGraph }],
  ['report', { options: reportOptions, load: async () => (await import('./commands/report.ts')).writeReport }],
  ['test', { options: testOptions, load: async () => (await import('./commands/test.ts')).runTests }],
  ['rules', { options: rulesOptions, load: async () => (await import('./commands/rules.ts')).listRules }],
  ['explain', { options: explainOptions, load: async () => (await import('./commands/explain.ts')).explain }],
  ['lsp', { options: lspOptions, load: async () => (await import('./commands/lsp.ts')).serveEditor }],
]);
