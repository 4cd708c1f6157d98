import type { ToldPaths, ToldRun } from '@stepproof/panels';
import { pathsOf } from '@stepproof/reports/paths';
import { simulationOf } from '@stepproof/reports/simulation';
import type { Question, Source } from './questions.ts';
import { readDocuments } from './read-documents.ts';

/** How many visits of states are thought through at most, as by a report of the command. */
const budget = 30_000;

/** A small set of paths that together take all transitions of a machine. */
export async function pathsIn(source: Source, awsData: string, machine: number): Promise<ToldPaths | undefined> {
  const document = (await readDocuments(source, awsData)).documents[machine];
  if (document === undefined || document.machine.states.length === 0) return undefined;
  return (await pathsOf(document, { budget, cover: 'transitions' })) as ToldPaths;
}

/** What became of one execution. */
export async function runIn(
  source: Source,
  awsData: string,
  { machine, input, mocks }: Question & { readonly kind: 'run' },
): Promise<ToldRun | string> {
  const document = (await readDocuments(source, awsData)).documents[machine];
  if (document === undefined) return 'There is no state machine to run.';
  return (await simulationOf(document, { input, mocks })) as ToldRun | string;
}
