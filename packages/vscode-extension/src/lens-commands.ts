import { Uri } from 'vscode';
import { showReferences } from './commands/show-references.ts';
import type { MachineViews } from './machine-views.ts';
import type { TestsOnDemand } from './tests/tests-on-demand.ts';
import type { Place } from './views/told-graph.ts';

interface Means {
  readonly explorer: TestsOnDemand;
  readonly views: MachineViews;
}

/**
 * What the lenses and the quick fixes of the server do, by the names that the client tells it. They need what these hand over, so nobody else
 * runs them.
 */
export const lensCommands = {
  'stepproof.showReferences': (_: Means, ...given: Parameters<typeof showReferences>) => showReferences(...given),
  'stepproof.runTests': ({ explorer }: Means, uri: string) => explorer.runFile(Uri.parse(uri)),
  'stepproof.showMachine': ({ views }: Means, uri: string, at: Place) => views.show(uri, at),
  'stepproof.showPathsOf': ({ views }: Means, uri: string, at: Place) => views.show(uri, at, 'paths'),
  'stepproof.showPath': ({ views }: Means, uri: string, at: Place, finding: unknown) =>
    views.showFinding(uri, at, finding),
};
