import { Uri } from 'vscode';
import { showReferences } from './commands/show-references.ts';
import type { TestsOnDemand } from './tests/tests-on-demand.ts';

/** What the lenses of the server do, by the names that the client tells it. They need what a lens hands over, so nobody else runs them. */
export const lensCommands = {
  'stepproof.showReferences': (_explorer: TestsOnDemand, ...given: Parameters<typeof showReferences>) =>
    showReferences(...given),
  'stepproof.runTests': (explorer: TestsOnDemand, uri: string) => explorer.runFile(Uri.parse(uri)),
};
