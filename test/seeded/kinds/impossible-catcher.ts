import { changed, type PlacedState, type Plain, plainsAt, statesOf } from '../definition.ts';
import type { DefectKind, SeededDefect } from '../seeded-defect.ts';

/**
 * A catcher that no error gets to: by where it stands, or because of what it names. Each is certain by how it is made, but for names of
 * a service's errors at a Lambda function: a function may throw an error of any name, and so pass on what a service answered it.
 */
export const impossibleCatcher: DefectKind = {
  name: 'impossible catcher',
  async seed(definition, { all }) {
    const reached = new Set(all.flatMap(({ visits }) => visits));
    const fallible = statesOf(definition).filter(
      ({ name, state }) => reached.has(name) && targetIn(state) !== undefined,
    );
    return fallible.flatMap((placed) => names.flatMap((naming) => seeded(definition, placed, naming)));
  },
};

/** Where the catcher goes, and what it names; nothing where it might be given something for all that it looks like. */
type Naming = (placed: PlacedState) => Catcher | undefined;

interface Catcher {
  readonly errors: readonly string[];
  readonly isLast: boolean;
  readonly isCertain?: false;
}

const names: readonly Naming[] = [
  ({ state }) => (isAllLast(state) ? { errors: ['Custom.Late'], isLast: true } : undefined),
  ({ state }) => {
    const [known] = namesIn(state).filter((name) => !name.startsWith('States.'));
    return known === undefined || (namesIn(state).includes('States.ALL') && !isAllLast(state))
      ? undefined
      : { errors: [known], isLast: true };
  },
  ({ state }) => (isOwnTask(state) ? { errors: ['States.NoChoiceMatched'], isLast: false } : undefined),
  ({ state }) => (isOwnTask(state) ? { errors: ['States.BranchFailed'], isLast: false } : undefined),
  () => ({ errors: ['States.Runtime'], isLast: false }),
  ({ state }) =>
    isFunction(state)
      ? { errors: ['DynamoDB.ConditionalCheckFailedException'], isLast: false, isCertain: false }
      : undefined,
];

function seeded(definition: Plain, placed: PlacedState, naming: Naming): readonly SeededDefect[] {
  const named = naming(placed);
  if (named === undefined) return [];
  const broken = changed(definition, placed.name, ({ state }) => {
    const catcher = { ErrorEquals: named.errors, Next: targetIn(state) };
    const others = plainsAt(state, 'Catch');
    state.Catch = named.isLast ? [...others, catcher] : [catcher, ...others];
  });
  return [{ definition: broken, states: [placed.name], isCertain: named.isCertain ?? true }];
}

function namesIn(state: Plain): readonly string[] {
  return plainsAt(state, 'Catch').flatMap(({ ErrorEquals }) =>
    Array.isArray(ErrorEquals) ? ErrorEquals.map(String) : [],
  );
}

/** Some state that its catchers lead to already, so that nothing else of the machine changes. */
function targetIn(state: Plain): unknown {
  return plainsAt(state, 'Catch')[0]?.Next;
}

/** Otherwise the catchers are wrong already, and what is said of it holds for one more. */
function isAllLast(state: Plain): boolean {
  const last = plainsAt(state, 'Catch').at(-1)?.ErrorEquals;
  return Array.isArray(last) && last.includes('States.ALL');
}

/** Whoever holds a task token, or works on an activity, may send an error of any name, and who knows what is no ARN at all. */
function isOwnTask({ Type, Resource }: Plain): boolean {
  return Type === 'Task' && typeof Resource === 'string' && /^arn:(?!.*(waitForTaskToken|:activity:))/.test(Resource);
}

function isFunction({ Resource }: Plain): boolean {
  return typeof Resource === 'string' && /^arn:aws:(lambda:|states:::lambda:invoke$)/.test(Resource);
}
