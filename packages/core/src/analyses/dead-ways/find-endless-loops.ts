import type { Results } from '../../engine/analysis.ts';
import type { Document } from '../../engine/document.ts';
import { cycles } from '../../graph/cycles.ts';
import { graphOf } from '../../graph/graph.ts';
import { type ChoiceState, isFallible, type State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { changesNothing } from '../flow/idle-states.ts';
import { placeOf, type ScopeGraph, type Transition } from '../flow/state-graph.ts';
import type { EndlessLoop, endlessLoops } from './endless-loops.ts';
import { innerCycles } from './inner-cycles.ts';
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
      for (const loop of endlessIn(cycle, graph, document, facts)) {
        const witness = await roundTrip(document, loop, { dead: facts.dead.places, steps });
        if (witness !== undefined) loops.push({ ...loop, witness });
      }
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

/** The cycle itself, or else the ways round in it that an execution which takes them once takes for ever. */
function endlessIn(
  states: readonly State[],
  { transitions }: ScopeGraph,
  document: Document,
  facts: Facts,
): readonly Loop[] {
  // A loop whose states do nothing at all is another rule's.
  if (states.every(changesNothing)) return [];
  const within = new Set(states);
  const inside = transitions.filter(({ from }) => from !== undefined && within.has(from));
  const written = inside.filter(({ to }) => !within.has(to as State));
  const deadExits = written.filter((exit) => facts.dead.places.has(placeOf(exit)));
  const open = written.filter((exit) => !deadExits.includes(exit));
  if (open.length === 0) return deadExits.length === 0 ? [] : [{ states, choices: [], deadExits, mayFail: false }];
  const exits = open.filter((exit) => !isAccident(exit));
  if (exits.length === 0) return [];
  const whole = { states, choices: choicesOf(exits) ?? [], deadExits, mayFail: exits.length < open.length };
  if (isEndless(whole, inside, { document, facts })) return [whole];
  const possible = inside.filter((transition) => !facts.dead.places.has(placeOf(transition)));
  return innerCycles(states, possible, isAccident)
    .map(({ choice, ...cycle }) => ({ ...cycle, choices: [choice], deadExits: [] }))
    .filter((loop) => isEndless(loop, possible, { document, facts }));
}

interface Found {
  readonly document: Document;
  readonly facts: Facts;
}

/** Whether the Choice states that lead out of the loop are come by on every round, and ask the same again. */
function isEndless(
  { states, choices }: Loop,
  transitions: ScopeGraph['transitions'],
  { document, facts }: Found,
): boolean {
  if (choices.length === 0 || states.every(changesNothing)) return false;
  if (!choices.every((choice) => isOnEveryRound(choice, states, transitions))) return false;
  const within = new Set(states);
  const names = facts.assignments.flatMap(({ variables }) => [...variables.keys()]);
  return choices.every((choice) =>
    askTheSameAgain(choice, within, { document, names, isSteady: isSteady(choice, facts) }),
  );
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
