import type { Results } from '../../engine/analysis.ts';
import type { Document } from '../../engine/document.ts';
import { cycles } from '../../graph/cycles.ts';
import { graphOf } from '../../graph/graph.ts';
import { type ChoiceState, isFallible, type State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { changesNothing } from '../idle-states.ts';
import { placeOf, type ScopeGraph, type Transition } from '../state-graph.ts';
import type { EndlessLoop, endlessLoops } from './endless-loops.ts';
import { roundTrip } from './round-trip.ts';
import { askTheSameAgain } from './same-again.ts';

type Facts = Results<typeof endlessLoops.needs>;

/** Looks at the cycles of each scope whose transitions are all known. */
export async function findEndlessLoops(
  document: Document,
  facts: Facts,
  steps: number,
): Promise<readonly EndlessLoop[]> {
  const loops: EndlessLoop[] = [];
  for (const graph of facts.graphs) {
    if (!graph.isComplete || graph.transitions.some(({ to }) => to === undefined)) continue;
    for (const cycle of cyclesIn(graph, facts.dead.places)) {
      const loop = endless(cycle, graph, document, facts);
      const witness = loop && (await roundTrip(document, loop, { dead: facts.dead.places, steps }));
      if (loop !== undefined && witness !== undefined) loops.push({ ...loop, witness });
    }
  }
  return loops;
}

/** Of the transitions that executions may take. */
function cyclesIn(
  { states, numbers, transitions }: ScopeGraph,
  dead: ReadonlySet<Node | Property>,
): readonly (readonly State[])[] {
  const edges = transitions.flatMap(({ from, to, ...transition }): [number, number][] =>
    from === undefined || to === undefined || dead.has(placeOf({ from, to, ...transition }))
      ? []
      : [[numbers.get(from) as number, numbers.get(to) as number]],
  );
  return cycles(graphOf(states.length, edges)).map((cycle) => cycle.map((number) => states[number] as State));
}

type Loop = Omit<EndlessLoop, 'witness'>;

/** A loop whose states do nothing at all is another rule's. */
function endless(
  states: readonly State[],
  { transitions }: ScopeGraph,
  document: Document,
  facts: Facts,
): Loop | undefined {
  if (states.every(changesNothing)) return undefined;
  const within = new Set(states);
  const written = transitions.filter(
    ({ from, to }) => from !== undefined && within.has(from) && !within.has(to as State),
  );
  const deadExits = written.filter((exit) => facts.dead.places.has(placeOf(exit)));
  const open = written.filter((exit) => !deadExits.includes(exit));
  if (open.length === 0) return deadExits.length === 0 ? undefined : { states, choices: [], deadExits, mayFail: false };
  const exits = open.filter((exit) => !isAccident(exit));
  if (exits.length === 0) return undefined;
  const choices = choicesOf(exits);
  if (choices === undefined || !choices.every((choice) => isOnEveryRound(choice, states, transitions)))
    return undefined;
  const names = facts.assignments.flatMap(({ variables }) => [...variables.keys()]);
  return choices.every((choice) =>
    askTheSameAgain(choice, within, { document, names, isSteady: isSteady(choice, facts) }),
  )
    ? { states, choices, deadExits, mayFail: exits.length < open.length }
    : undefined;
}

/** Whether Conditions neither call what gives something else each time nor read the context object, which may be new as well. */
function isSteady({ rules }: ChoiceState, { conditions }: Facts): boolean {
  return rules.every((rule) => {
    const condition = conditions.get(rule);
    return condition?.kind === 'expression' && condition.isSteady && !condition.tree.text.includes('context');
  });
}

/** An error of the workflow's own may be how the loop is meant to end; that something went wrong may not. */
function isAccident({ kind, from, property }: Transition): boolean {
  if (kind !== 'catch' || from === undefined || !isFallible(from)) return false;
  const catcher = from.catchers.find(({ node }) => node === property.parent);
  return (
    catcher?.errors.isFullyKnown === true && catcher.errors.names.every(({ value }) => value.startsWith('States.'))
  );
}

/** The Choice states that all of the ways begin with; nothing where others are among them. */
function choicesOf(exits: readonly Transition[]): readonly ChoiceState[] | undefined {
  const choices = new Set<ChoiceState>();
  for (const { from } of exits) {
    if (from?.type !== 'Choice') return undefined;
    choices.add(from);
  }
  return [...choices];
}

/** Whether the cycle falls apart without the state. */
function isOnEveryRound(state: State, states: readonly State[], transitions: ScopeGraph['transitions']): boolean {
  const others = states.filter((other) => other !== state);
  const edges = transitions.flatMap(({ from, to }): [number, number][] => {
    const edge: [number, number] = [others.indexOf(from as State), others.indexOf(to as State)];
    return edge.includes(-1) ? [] : [edge];
  });
  return cycles(graphOf(others.length, edges)).length === 0;
}
