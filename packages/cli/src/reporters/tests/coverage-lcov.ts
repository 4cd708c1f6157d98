import type { Coverage, Location, TransitionCoverage } from '@stepproof/core';
import type { MachineCoverage, SourceTexts } from '@stepproof/reports';

/**
 * The coverage in lcov's trace format (the manual page geninfo(1)), which editors and services show. A state is a function and
 * a line, the name of a target is a line, and where several ways lead out of a state they are branches.
 */
export function coverageAsLcov(machines: readonly MachineCoverage[], texts: SourceTexts): string {
  const byFile = new Map<string, Coverage[]>();
  for (const { coverage } of machines)
    for (const [file, part] of partsByFile(coverage)) byFile.set(file, [...(byFile.get(file) ?? []), part]);
  return [...byFile].map(([file, parts]) => recordOf(file, parts, texts)).join('');
}

/** A definition may be put together from several files. */
function partsByFile({ states, transitions }: Coverage): ReadonlyMap<string, Coverage> {
  const files = new Set([...states, ...transitions].map(({ location }) => location.file));
  const within = (file: string) => (part: { readonly location: Location }) => part.location.file === file;
  return new Map(
    [...files].map((file) => [
      file,
      { states: states.filter(within(file)), transitions: transitions.filter(within(file)) },
    ]),
  );
}

function recordOf(file: string, parts: readonly Coverage[], texts: SourceTexts): string {
  const lineOf = ({ location }: { readonly location: Location }) =>
    texts.linesOf(location).index.positionAt(location.span.start).line;
  const states = parts.flatMap((part) => part.states);
  const lines = linesOf(parts, lineOf);
  const branches = parts.flatMap((part) => branchesOf(part, lineOf));
  return [
    'TN:',
    `SF:${file}`,
    ...states.map((state) => `FN:${lineOf(state)},${inOneLine(state.name)}`),
    ...states.map((state) => `FNDA:${state.visits},${inOneLine(state.name)}`),
    `FNF:${states.length}`,
    `FNH:${states.filter(({ visits }) => visits > 0).length}`,
    ...branches.map(({ line, block, branch, taken }) => `BRDA:${line},${block},${branch},${taken ?? '-'}`),
    `BRF:${branches.length}`,
    `BRH:${branches.filter(({ taken = 0 }) => taken > 0).length}`,
    ...lines.map(([line, count]) => `DA:${line},${count}`),
    `LF:${lines.length}`,
    `LH:${lines.filter(([, count]) => count > 0).length}`,
    'end_of_record',
    '',
  ].join('\n');
}

type LineOf = (part: { readonly location: Location }) => number;

/** Of what stands in one line, what was come by most counts. */
function linesOf(parts: readonly Coverage[], lineOf: LineOf): readonly (readonly [line: number, count: number])[] {
  const counts = new Map<number, number>();
  const count = (line: number, times: number) => counts.set(line, Math.max(counts.get(line) ?? 0, times));
  for (const { states, transitions } of parts) {
    for (const state of states) count(lineOf(state), state.visits);
    for (const transition of transitions) count(lineOf(transition), transition.count);
  }
  return [...counts].sort(([one], [other]) => one - other);
}

interface Branch {
  readonly line: number;
  readonly block: number;
  readonly branch: number;
  /** Nothing where the state was never visited. */
  readonly taken: number | undefined;
}

/** The ways out of the states that have several, in the line of the state. */
function branchesOf({ states, transitions }: Coverage, lineOf: LineOf): readonly Branch[] {
  const ways = new Map<string, TransitionCoverage[]>();
  for (const transition of transitions.filter(leadsOut)) {
    const { from = '' } = transition;
    ways.set(from, [...(ways.get(from) ?? []), transition]);
  }
  return states.flatMap((state, block) => {
    const own = ways.get(state.name) ?? [];
    if (own.length < 2) return [];
    return own.map(({ count }, branch) => ({
      line: lineOf(state),
      block,
      branch,
      taken: state.visits > 0 ? count : undefined,
    }));
  });
}

function leadsOut({ kind }: TransitionCoverage): boolean {
  return kind === 'next' || kind === 'choice' || kind === 'default' || kind === 'catch';
}

function inOneLine(name: string): string {
  return name.replaceAll(/[\r\n]/g, ' ');
}
