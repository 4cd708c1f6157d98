import { defineAnalysis } from '../../engine/analysis.ts';
import { isReferencePath, type JsonPath } from '../../expressions/json-path.ts';
import type { Comparison, Test } from '../../model/choice-rule.ts';
import type { ChoiceState, State } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { expressionSites, type PathSite } from './expression-sites.ts';

/** What JSONPath states read of their input, whatever it holds. */
export const inputReads = defineAnalysis({
  name: 'input-reads',
  needs: { sites: expressionSites },
  run: (_document, { sites }): InputReads => new InputReads(sites.paths),
});

export interface InputRead {
  /** From the state's input, by names and indexes alone. */
  readonly path: JsonPath;
  readonly site: PathSite;
}

/** Sorted by states when first asked for. */
export class InputReads {
  readonly #sites: readonly PathSite[];
  readonly #certain = new Map<State, readonly InputRead[]>();
  #byState: ReadonlyMap<State, readonly PathSite[]> | undefined;

  constructor(sites: readonly PathSite[]) {
    this.#sites = sites;
  }

  /**
   * The paths of which every execution of the state selects something, or fails: not those that depend on a condition, on
   * the result, or on the items of a Map.
   */
  certainIn(state: State): readonly InputRead[] {
    const known = this.#certain.get(state);
    if (known !== undefined) return known;
    this.#byState ??= sitesByState(this.#sites);
    const sites = state.queryLanguage === 'JSONPath' ? (this.#byState.get(state) ?? []) : [];
    const reads = sites.filter(isCertain(state)).flatMap(readOf);
    this.#certain.set(state, reads);
    return reads;
  }
}

function sitesByState(sites: readonly PathSite[]): ReadonlyMap<State, readonly PathSite[]> {
  const byState = new Map<State, PathSite[]>();
  for (const site of sites) {
    const list = byState.get(site.place.state);
    if (list === undefined) byState.set(site.place.state, [site]);
    else list.push(site);
  }
  return byState;
}

function readOf(site: PathSite): readonly InputRead[] {
  if (site.path.kind !== 'parsed') return [];
  const path = site.path.tree;
  return path.root.kind === 'input' && isReferencePath(path) ? [{ path, site }] : [];
}

function isCertain(state: State): (site: PathSite) => boolean {
  const first = state.type === 'Choice' ? firstComparison(state)?.node : undefined;
  const takesWholeInput = isWholeInput(state);
  return ({ place }) => {
    if (place.owner !== state.node) return takesWholeInput && place.field === 'Variable' && place.owner === first;
    return place.field === 'InputPath' || (takesWholeInput && readsInput(state, place.field));
  };
}

/** Other paths start at what `InputPath` selects. */
function isWholeInput({ node }: State): boolean {
  if (node.hasUnknownKeys) return false;
  const value = propertyOf(node, 'InputPath')?.value;
  return value === undefined || (value.kind === 'string' && !value.partial && value.value === '$');
}

/** The fields that are evaluated on the input whenever the state runs. */
const inputFields: ReadonlySet<string> = new Set([
  'ItemsPath',
  'SecondsPath',
  'TimestampPath',
  'TimeoutSecondsPath',
  'HeartbeatSecondsPath',
  'MaxConcurrencyPath',
  'ToleratedFailureCountPath',
  'ToleratedFailurePercentagePath',
  'ErrorPath',
  'CausePath',
]);

function readsInput({ type, node }: State, field: string): boolean {
  if (field !== 'Parameters') return inputFields.has(field);
  // A Map evaluates them for each item, and what a Pass does with both `Result` and `Parameters` is not documented.
  return type === 'Task' || type === 'Parallel' || (type === 'Pass' && propertyOf(node, 'Result') === undefined);
}

/** The comparison that a Choice makes first: rules and tests are tried in order. `IsPresent` may look for anything. */
function firstComparison({ rules: [first], rulesAreKnown }: ChoiceState): Comparison | undefined {
  if (!rulesAreKnown) return undefined;
  let test: Test | undefined = first?.test;
  while (test !== undefined && 'tests' in test) test = test.tests[0];
  return test?.kind === 'comparison' && test.operator.name !== 'IsPresent' ? test : undefined;
}
