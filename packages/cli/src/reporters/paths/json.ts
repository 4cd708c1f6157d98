import { locationOf, type Node, type Property, pointerOf } from '@stepproof/core';
import type { NamedPath } from '../../paths/path-names.ts';
import { pointAt, type SourceTexts } from '../source-texts.ts';
import type { PathsReport } from './paths-report.ts';

/** One JSON object, for programs. Its shape is a contract: fields may be added, and none is changed within a version. */
export function reportPathsAsJson({ use, contract, exploration, paths, texts }: PathsReport): string {
  const { complete, reasons, states, transitions, dropped } = exploration;
  const contents = {
    version: 1,
    machine: use.name,
    file: use.file,
    contract: contract?.file,
    complete,
    reasons,
    states: states.map(({ state, feasible }) => ({ name: state.name, feasible, ...placeOf(state.property, texts) })),
    transitions: transitions.map(({ from, to, kind, place, feasible, why }) => ({
      from: from?.name ?? null,
      to: to.name,
      kind,
      feasible,
      why,
      ...placeOf(place, texts),
    })),
    paths: paths.map(pathContents),
    dropped,
  };
  return `${JSON.stringify(contents)}\n`;
}

function pathContents({ name, path }: NamedPath): unknown {
  const { visits, input, mocks, status, covers } = path;
  return { name, states: visits, input, mocks, status, error: path.simulation.error, covers };
}

function placeOf(place: Node | Property, texts: SourceTexts) {
  const location = locationOf(place);
  const { line, column } = pointAt(texts.linesOf(location), location.span.start);
  return { pointer: pointerOf(place), file: location.file, line, column };
}
