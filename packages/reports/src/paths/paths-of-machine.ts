import { loadJsonataEngine, loadJsonataParser } from '@stepproof/checking';
import { type Document, explorePaths, usualStart } from '@stepproof/core';
import { textsOf } from '../document-texts.ts';
import { needsJsonata } from '../needs-jsonata.ts';
import { type ChosenPaths, chosenPaths } from './chosen-paths.ts';
import { reportPathsAsJson } from './paths-json.ts';

/** What an editor asks of the paths of a machine. */
export interface AskedPaths extends Partial<ChosenPaths> {
  /** How many visits of states are thought through at most. */
  readonly budget: number;
}

/** What `stepproof paths --format json` prints of a machine. */
export async function pathsOf(document: Document, { cover, to, budget }: AskedPaths): Promise<object> {
  const { use, machine, environment } = document;
  const { contract } = environment;
  const means = needsJsonata(machine)
    ? { jsonata: await loadJsonataEngine(), parser: await loadJsonataParser() }
    : undefined;
  const settings = { ...usualStart, steps: budget, covers: cover, type: use.type, contract, ...means };
  const exploration = await explorePaths(machine, settings);
  const paths = chosenPaths(exploration, { cover, to });
  return JSON.parse(reportPathsAsJson({ use, machine, contract, exploration, paths, texts: textsOf(document) }));
}
