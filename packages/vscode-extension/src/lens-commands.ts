import { Uri } from 'vscode';
import { showReferences } from './commands/show-references.ts';
import type { TestExplorer } from './tests/test-explorer.ts';

/** What the lenses of the server do, by the names that the client tells it. They need what a lens hands over, so nobody else runs them. */
export const lensCommands = {
  'stepproof.showReferences': (_explorer: TestExplorer, ...given: Parameters<typeof showReferences>) =>
    showReferences(...given),
  'stepproof.runTests': (explorer: TestExplorer, uri: string) => explorer.runFile(Uri.parse(uri)),
};
