import { runTests } from './commands/run-tests.ts';
import { showReferences } from './commands/show-references.ts';

/** What the lenses of the server do, by the names that the client tells it. They need what a lens hands over, so nobody else runs them. */
export const lensCommands = {
  'stepproof.showReferences': showReferences,
  'stepproof.runTests': runTests,
};
