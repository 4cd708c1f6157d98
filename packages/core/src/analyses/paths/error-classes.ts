import { valueOf } from '../../model/field.ts';
import type { Catcher, ErrorNames, FallibleState, Retrier } from '../../model/state-machine.ts';
import { domainOfComparison } from '../../solver/comparison.ts';
import {
  anyString,
  type Domain,
  intersect,
  isNothing,
  kinds,
  nothing,
  ofKinds,
  ofStrings,
  outside,
  unite,
} from '../../solver/domain.ts';
import { stringsOf } from '../../solver/strings.ts';
import { wordsAmong } from '../../solver/text-set.ts';

/** Errors that a state treats alike. */
export interface ErrorClass {
  readonly names: Domain;
  /** How often the state tries again before it gives up. */
  readonly retries: number;
  /** Nothing where they leave the scope. */
  readonly catcher: Catcher | undefined;
}

/** The errors that a state can tell apart, those that are retried least first. No two have a name in common, but for what AWS leaves open. */
export function errorClasses(state: FallibleState): readonly ErrorClass[] {
  const known = classesOf.get(state) ?? classified(state);
  classesOf.set(state, known);
  return known;
}

/** States never change, and are come by again and again. */
const classesOf = new WeakMap<FallibleState, readonly ErrorClass[]>();
const namesOf = new WeakMap<Catcher, Domain>();

function classified(state: FallibleState): readonly ErrorClass[] {
  const retried = shares(state.retriers, state);
  const caught = shares(state.catchers, state);
  const classes = retried.flatMap(({ handler, names }) =>
    caught.map((share) => ({
      names: intersect(names, share.names),
      retries: attemptsOf(handler),
      catcher: share.handler,
    })),
  );
  return classes.filter(({ names }) => !isNothing(names)).sort((one, other) => one.retries - other.retries);
}

/** The names that a catcher may get, of any error there is. */
export function namesFor(catcher: Catcher, state: FallibleState): Domain {
  const known = namesOf.get(catcher);
  if (known !== undefined) return known;
  const names = shares(state.catchers, state).find(({ handler }) => handler === catcher)?.names ?? nothing;
  namesOf.set(catcher, names);
  return names;
}

function attemptsOf(retrier: Retrier | undefined): number {
  return retrier === undefined ? 0 : (valueOf(retrier.maxAttempts) ?? 3);
}

interface Share<Handler> {
  readonly handler: Handler | undefined;
  readonly names: Domain;
}

/** What each handler takes of what those before it surely leave, and what is left of all. */
function shares<Handler extends { readonly errors: ErrorNames }>(
  handlers: readonly Handler[],
  state: FallibleState,
): readonly Share<Handler>[] {
  const result: Share<Handler>[] = [];
  let rest = everyError;
  for (const handler of handlers) {
    const { names, isFullyKnown } = handler.errors;
    const taken = isFullyKnown ? names.map(({ value }) => takenBy(value, state)).reduce(either, nothing) : everyError;
    result.push({ handler, names: intersect(taken, rest) });
    const surely = names.map(({ value }) => surelyTakenBy(value, state)).reduce(either, nothing);
    rest = intersect(rest, outside(surely) ?? everyError);
  }
  return [...result, { handler: undefined, names: rest }];
}

function either(one: Domain, other: Domain): Domain {
  return unite(one, other) ?? everyError;
}

/** Recorded on AWS: `States.Runtime` is taken by nothing. A task may fail without a name, which is null. */
const everyError: Domain = either(ofKinds(kinds.null), allNamesBut('States.Runtime'));

function takenBy(name: string, { type }: FallibleState): Domain {
  if (name === 'States.ALL') return everyError;
  if (name !== 'States.TaskFailed') return only(name);
  return type === 'Task' ? intersect(everyError, outside(only('States.Timeout')) ?? everyError) : only(name);
}

/** Whether `States.TaskFailed` takes what Step Functions itself reports is documented in two ways. */
function surelyTakenBy(name: string, state: FallibleState): Domain {
  if (name !== 'States.TaskFailed' || state.type !== 'Task') return takenBy(name, state);
  return either(only(name), intersect(anyString, outside(statesNames) ?? nothing));
}

function only(name: string): Domain {
  return ofStrings(stringsOf(wordsAmong([name])));
}

function allNamesBut(name: string): Domain {
  return intersect(anyString, outside(only(name)) ?? anyString);
}

/** The names that Step Functions reserves: https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html */
const statesNames: Domain = domainOfComparison('StringMatches', 'States.*') ?? anyString;
