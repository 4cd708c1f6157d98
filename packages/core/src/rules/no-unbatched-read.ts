import {
  type ExpressionSites,
  expressionSites,
  type JsonataSite,
  type PathSite,
} from '../analyses/expressions/expression-sites.ts';
import { type ScopeGraph, stateGraph } from '../analyses/flow/state-graph.ts';
import { hasMaps } from '../analyses/subjects.ts';
import { type Place, stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { isDefinite } from '../expressions/json-path.ts';
import { lacks, objectField, stringField, valueOf } from '../model/field.ts';
import type { MapState, State } from '../model/state-machine.ts';
import { propertyOf } from '../syntax/node.ts';

export const noUnbatchedRead = defineRule({
  id: 'no-unbatched-read',
  description: 'Disallow states that look for an item where `ItemBatcher` hands over a batch.',
  category: 'map',
  severity: 'warning',
  requirements: ['BATCH-07', 'RUN-15'],
  messages: { missing: 'State `{state}` is given a batch, whose input has no `{name}`: the items are in `Items`.' },
  when: hasMaps,
  needs: { graphs: stateGraph, sites: expressionSites },
  check(_document, { graphs, sites }, report) {
    const batches = new Map(graphs.flatMap((graph) => [...batchOf(graph)]));
    if (batches.size === 0) return;
    for (const { state, name, at } of readsIn(sites)) {
      if (batches.get(state)?.has(name) === false) report('missing', { at, data: { state: state.name, name } });
    }
  },
});

/** The first state of a processor that is given batches, with the members of its input. A loop back to it may bring others. */
function* batchOf({ scope, transitions, isComplete }: ScopeGraph): Generator<[State, ReadonlySet<string>]> {
  const { owner } = scope;
  if (owner?.type !== 'Map' || !isComplete) return;
  const members = membersOfBatch(owner);
  const start = transitions.find(({ kind }) => kind === 'start')?.to;
  if (members === undefined || start === undefined) return;
  if (!transitions.some(({ kind, to }) => kind !== 'start' && to === start)) yield [start, members];
}

function membersOfBatch({ mode, node }: MapState): ReadonlySet<string> | undefined {
  const batcher = mode === 'DISTRIBUTED' ? objectField(node, 'ItemBatcher') : undefined;
  if (batcher?.kind !== 'present') return undefined;
  return new Set(lacks(batcher.value, 'BatchInput') ? ['Items'] : ['Items', 'BatchInput']);
}

/** A member of a state's input that an expression reads. */
interface Read {
  readonly state: State;
  readonly name: string;
  readonly at: Place;
}

function* readsIn({ paths, jsonata }: ExpressionSites): Generator<Read> {
  for (const site of paths) yield* readOfPath(site);
  for (const site of jsonata) yield* readsOfJsonata(site);
}

/** Fields whose paths start from the state's input, as long as `InputPath` lets all of it through. */
const inputFields: ReadonlySet<string> = new Set([
  'Parameters',
  'ItemsPath',
  'ItemSelector',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
]);

function* readOfPath({ place, node, path }: PathSite): Generator<Read> {
  if (path.kind !== 'parsed' || path.tree.root.kind !== 'input' || !isDefinite(path.tree)) return;
  const [step] = path.tree.steps;
  if (step?.kind !== 'member') return;
  const readsInput = place.field === 'InputPath' || (inputFields.has(place.field) && seesWholeInput(place.state));
  if (readsInput) yield { state: place.state, name: step.name, at: stringPart(node, step) };
}

function seesWholeInput({ node }: State): boolean {
  return propertyOf(node, 'InputPath') === undefined || valueOf(stringField(node, 'InputPath')) === '$';
}

/** An expression that asks whether something exists is prepared for its absence. */
function* readsOfJsonata({ place, node, references, offset }: JsonataSite): Generator<Read> {
  if (references === undefined || references.calls.some(({ name }) => name === 'exists')) return;
  for (const { members } of references.states) {
    const [input, member] = members;
    if (input?.name !== 'input' || member === undefined) continue;
    const at = stringPart(node, { start: member.start + offset, end: member.end + offset });
    yield { state: place.state, name: member.name, at };
  }
}
