import { BranchCoverage, FileCoverage, type FileCoverageDetail, StatementCoverage, Uri } from 'vscode';
import { rangeOf } from './places.ts';
import type { ToldCoverage, ToldState, ToldTransition } from './told.ts';

/** How often the tests of a run came by each state, and by each way out of it, over all files of tests. */
export class CoverageOfRun {
  readonly #states = new Map<string, Map<string, ToldState>>();
  readonly #transitions = new Map<string, Map<string, ToldTransition>>();

  add({ file, states, transitions }: ToldCoverage): void {
    const known = membersFor(this.#states, file);
    for (const state of states) {
      const visits = (known.get(state.pointer)?.visits ?? 0) + state.visits;
      known.set(state.pointer, { ...state, visits });
    }
    const taken = membersFor(this.#transitions, file);
    for (const transition of transitions) {
      const count = (taken.get(transition.pointer)?.count ?? 0) + transition.count;
      taken.set(transition.pointer, { ...transition, count });
    }
  }

  /** One of each definition, with what is shown in its text. */
  files(): ReadonlyMap<FileCoverage, readonly FileCoverageDetail[]> {
    return new Map(
      Array.from(this.#states, ([file, states]) => {
        const transitions = [...membersFor(this.#transitions, file).values()];
        const details = Array.from(states.values(), (state) => detailOf(state, transitions));
        return [FileCoverage.fromDetails(Uri.parse(file), details), details];
      }),
    );
  }
}

function membersFor<Member>(byFile: Map<string, Map<string, Member>>, file: string): Map<string, Member> {
  const members = byFile.get(file) ?? new Map<string, Member>();
  byFile.set(file, members);
  return members;
}

/** A single way out is taken whenever the state is left, so only several are worth telling apart. */
function detailOf(state: ToldState, transitions: readonly ToldTransition[]): StatementCoverage {
  const ways = transitions.filter(({ from }) => from === state.name);
  const branches = ways.length < 2 ? [] : ways.map(branchOf);
  return new StatementCoverage(state.visits, rangeOf(state), branches);
}

function branchOf(transition: ToldTransition): BranchCoverage {
  return new BranchCoverage(transition.count, rangeOf(transition), `${transition.kind} to ${transition.to}`);
}
