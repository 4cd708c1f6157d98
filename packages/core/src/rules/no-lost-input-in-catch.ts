import { type InputRead, type InputReads, inputReads } from '../analyses/expressions/input-reads.ts';
import { hasErrorHandlers } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule, type RelatedPlace } from '../engine/rule.ts';
import { isReferencePath, type JsonPath, type JsonPathStep, parseJsonPath } from '../expressions/json-path.ts';
import { printJsonPath } from '../expressions/json-path-print.ts';
import { valueOf } from '../model/field.ts';
import { type Catcher, isFallible, type State, type StateMachine } from '../model/state-machine.ts';
import { addProperty } from '../syntax/edit.ts';
import type { Node } from '../syntax/node.ts';

export const noLostInputInCatch = defineRule({
  id: 'no-lost-input-in-catch',
  description: 'Disallow Catchers that lead to a state which reads what the error output does not have.',
  category: 'errors',
  severity: 'warning',
  requirements: ['CATCH-07', 'RUN-09'],
  messages: {
    lost: 'State `{target}` reads `{path}`, which is lost: from this Catcher it gets only `Error` and `Cause`.',
    noMember: 'State `{target}` reads `{path}`, which the error lacks: it has only `Error` and `Cause`.',
    text: 'State `{target}` reads `{path}`, but `{member}` is a text, without members.',
  },
  when: hasErrorHandlers,
  needs: { reads: inputReads },
  check({ machine }, { reads }, report) {
    const failing = new FailingReads(reads);
    for (const { catcher, target, at } of caughtTransitions(machine)) {
      const found = failing.behind(catcher, target);
      if (found === undefined) continue;
      const { read, place, rest } = found;
      const path = printJsonPath(read.path);
      const finding = { at, related: [placeOf(read)] };
      const member = memberOfError(rest);
      if (member !== undefined) report('text', { ...finding, data: { target: target.name, path, member } });
      else if (place.length > 0) report('noMember', { ...finding, data: { target: target.name, path } });
      else report('lost', { ...finding, data: { target: target.name, path }, fixes: keepInput(catcher) });
    }
  },
});

interface CaughtTransition {
  readonly catcher: Catcher;
  readonly target: State;
  /** Where the target is named. */
  readonly at: Node;
}

function* caughtTransitions({ states }: StateMachine): Generator<CaughtTransition> {
  for (const state of states) {
    if (!isFallible(state) || state.queryLanguage !== 'JSONPath') continue;
    for (const catcher of state.catchers) {
      if (catcher.next.kind !== 'present') continue;
      const target = state.scope.states.get(catcher.next.value);
      if (target !== undefined) yield { catcher, target, at: catcher.next.property.value };
    }
  }
}

interface FailingRead {
  readonly read: InputRead;
  /** Where the Catcher writes the error, by the names that lead there. */
  readonly place: readonly string[];
  /** What the path selects from the error. */
  readonly rest: readonly JsonPathStep[];
}

/** Many Catchers lead to one state in the same way, so each way is looked at once. */
class FailingReads {
  readonly #reads: InputReads;
  readonly #known = new Map<State, ByResultPath>();

  constructor(reads: InputReads) {
    this.#reads = reads;
  }

  /** The first read of the target for which the error output, as the Catcher places it, has nothing. */
  behind(catcher: Catcher, target: State): FailingRead | undefined {
    const reads = this.#reads.certainIn(target);
    if (reads.length === 0 || !isPlaceKnown(catcher)) return undefined;
    const resultPath = valueOf(catcher.resultPath);
    const known = this.#knownFor(target);
    if (!known.has(resultPath)) known.set(resultPath, failingRead(reads, placeOfError(resultPath)));
    return known.get(resultPath);
  }

  #knownFor(target: State): ByResultPath {
    const known = this.#known.get(target) ?? new Map();
    this.#known.set(target, known);
    return known;
  }
}

type ByResultPath = Map<string | null | undefined, FailingRead | undefined>;

function failingRead(reads: readonly InputRead[], place: readonly string[] | undefined): FailingRead | undefined {
  if (place === undefined) return undefined;
  for (const read of reads) {
    const rest = stepsBelow(place, read.path);
    if (rest !== undefined && !isInErrorOutput(rest)) return { read, place, rest };
  }
  return undefined;
}

function isPlaceKnown({ node, resultPath }: Catcher): boolean {
  if (resultPath.kind === 'missing') return !node.hasUnknownKeys;
  return resultPath.kind === 'present';
}

/** Without `ResultPath` the error output is the whole input of the next state (specification, "Fallback States"). */
function placeOfError(resultPath: string | null | undefined): readonly string[] | undefined {
  if (resultPath === undefined) return [];
  const path = resultPath === null ? undefined : parseJsonPath(resultPath);
  return path?.kind === 'parsed' ? namesIn(path.tree) : undefined;
}

function namesIn(path: JsonPath): readonly string[] | undefined {
  if (path.root.kind !== 'input' || !isReferencePath(path)) return undefined;
  const names = path.steps.flatMap((step) => (step.kind === 'member' ? [step.name] : []));
  return names.length === path.steps.length ? names : undefined;
}

/** What is left of a path below a place; nothing when it leads elsewhere. */
function stepsBelow(place: readonly string[], { steps }: JsonPath): readonly JsonPathStep[] | undefined {
  const leadsThere = place.every((name, index) => isMember(steps[index], name));
  return leadsThere ? steps.slice(place.length) : undefined;
}

function isMember(step: JsonPathStep | undefined, name: string): boolean {
  return step?.kind === 'member' && step.name === name;
}

function isInErrorOutput(rest: readonly JsonPathStep[]): boolean {
  return rest.length === 0 || (rest.length === 1 && memberOfError(rest) !== undefined);
}

function memberOfError([first]: readonly JsonPathStep[]): 'Error' | 'Cause' | undefined {
  if (isMember(first, 'Error')) return 'Error';
  return isMember(first, 'Cause') ? 'Cause' : undefined;
}

function placeOf({ path, site }: InputRead): RelatedPlace {
  return { at: stringPart(site.node, path), message: 'The path is read here.' };
}

function keepInput({ node, resultPath }: Catcher): readonly Fix[] {
  const edit = resultPath.kind === 'missing' ? addProperty(node, 'ResultPath', '$.error') : undefined;
  return edit === undefined
    ? []
    : [{ title: 'Keep the input, with the error in `$.error`', kind: 'suggestion', edits: [edit] }];
}
