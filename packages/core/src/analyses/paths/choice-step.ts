import { delimited } from '../../expressions/jsonata-delimiters.ts';
import { Halt } from '../../interpreter/failure.ts';
import type { ChoiceRule } from '../../model/choice-rule.ts';
import { writtenAt } from '../../model/field.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import { kinds, ofKinds } from '../../solver/domain.ts';
import { assume } from '../../solver/store.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { afterPath, type Flow, isJsonata, sceneOf, withStates } from './flow.ts';
import { jsonataCases } from './jsonata-cases.ts';
import { leaveWithInput, type Way } from './leave.ts';
import { assuming, type Position, type Walk } from './position.ts';
import { raise } from './raise.ts';
import { ruleTruth, type Truth } from './rule-truth.ts';
import type { Scene } from './scene.ts';
import { always, anyCase, both, constant, isWithin, never, opposite } from './symbolic.ts';

/** A Choice goes where the first rule that holds leads. Each way assumes that the rules before it neither hold nor fail. */
export function chosen(at: Position, state: ChoiceState, walk: Walk): readonly Way[] {
  if (!state.rulesAreKnown) throw new Halt('UNDECIDED', `Not all rules of \`${state.name}\` can be read.`);
  const inputs = isJsonata(at) ? [{ at, value: at.data }] : afterPath('InputPath', { at, value: at.data }, walk);
  return inputs.flatMap((flow) => choices(flow, state, walk));
}

function choices({ at, value }: Flow, state: ChoiceState, walk: Walk): readonly Way[] {
  const ways: Way[] = [];
  const truthOf = truthsAt({ at, value }, walk);
  let here: Position | undefined = at;
  for (const [index, rule] of state.rules.entries()) {
    const truth = truthOf(rule);
    const words = { place: rule.node, rule: index + 1 };
    const taken = tried(here, { formula: truth.holds, ...words }, walk);
    if (taken !== undefined) {
      ways.push(...leaveWithInput({ at: taken, value }, rule.node, { next: rule.next, place: rule.node }, walk));
    }
    here = passedBy(here, truth, walk, index + 1);
    if (here !== undefined) continue;
    blockRest(state, { rule: index + 1, isFailure: taken === undefined }, walk);
    return ways;
  }
  return [...ways, ...otherwise({ at: here, value }, state, walk)];
}

function otherwise({ at, value }: Flow, state: ChoiceState, walk: Walk): readonly Way[] {
  if (state.default.kind !== 'missing') return leaveWithInput({ at, value }, state.node, { next: state.default }, walk);
  walk.world.conflicts.unmatched.add(state);
  const error = constant('States.NoChoiceMatched');
  return raise(at, { error, cause: walk.world.some(ofKinds(kinds.null)).value }, walk);
}

interface Tried {
  readonly formula: Truth['holds'];
  readonly place: Node | Property;
  readonly rule: number;
}

/** The position with the rule holding; if it cannot, the conflict is kept, to be told if no other way leads there. */
function tried(at: Position, { formula, place, rule }: Tried, walk: Walk): Position | undefined {
  const taken = assuming(at, named(formula, { state: at.state, rule, holds: true }, walk));
  if (taken === undefined) walk.world.conflicts.add(walk.targets.at(place), assume(at.store, formula), rule);
  return taken;
}

function passedBy(at: Position, truth: Truth, walk: Walk, rule: number): Position | undefined {
  return assuming(at, named(untrue(truth), { state: at.state, rule, holds: false }, walk));
}

/** The same formula each time, by which the solver knows it again. */
function untrue(truth: Truth): Truth['holds'] {
  const known = opposites.get(truth) ?? both(opposite(truth.holds), opposite(truth.fails));
  opposites.set(truth, known);
  return known;
}

const opposites = new WeakMap<Truth, Truth['holds']>();

function named(
  formula: Truth['holds'],
  said: Parameters<Walk['world']['conflicts']['name']>[1],
  { world }: Walk,
): Truth['holds'] {
  if (formula !== always && formula !== never) world.conflicts.name(formula, said);
  return formula;
}

interface Block {
  readonly rule: number;
  /** Whether the rule does not take what gets there, but fails on it. */
  readonly isFailure: boolean;
}

/** Nothing gets past a rule, so those after it are never asked. */
function blockRest(state: ChoiceState, { rule, isFailure }: Block, { world: { conflicts }, targets }: Walk): void {
  const places: (Node | Property | undefined)[] = state.rules
    .slice(isFailure ? rule - 1 : rule)
    .map(({ node }) => node);
  places.push(writtenAt(state.default));
  for (const place of places) {
    if (isFailure) conflicts.fail(targets.at(place), rule);
    else conflicts.block(targets.at(place), rule);
  }
}

/** Tells of rules when they hold. What several of them read is the same for all. */
export function truthsAt({ at, value }: Flow, walk: Walk): (rule: ChoiceRule) => Truth {
  const scene = isJsonata(at) ? withStates(sceneOf(at, at.data, walk), {}) : sceneOf(at, value, walk);
  const truthOf = isJsonata(at) ? conditionTruth : ({ test }: ChoiceRule) => ruleTruth(test, scene);
  const asked = { scene, variables: at.variables.values };
  return (rule) => walk.world.truths.of(rule, asked, () => truthOf(rule, scene));
}

/** A Condition that is neither true nor false fails the state. */
function conditionTruth({ condition }: ChoiceRule, scene: Scene): Truth {
  const text = condition?.value.kind === 'string' && !condition.value.partial ? condition.value.value : undefined;
  const parts = text === undefined ? undefined : delimited(text);
  if (parts?.kind !== 'expression') return literalTruth(condition, scene);
  const cases = jsonataCases(parts.inner, scene).filter(({ value }) => value !== undefined);
  const is = (kind: number) =>
    anyCase(
      cases.map(({ when, value }) => ({
        when: value === undefined ? never : both(when, isWithin(value, ofKinds(kind))),
      })),
    );
  const [holds, isFalse] = [is(kinds.true), is(kinds.false)];
  return { holds, fails: both(opposite(holds), opposite(isFalse)) };
}

function literalTruth(condition: Property | undefined, { world }: Scene): Truth {
  if (condition?.value.kind === 'boolean') return { holds: condition.value.value ? always : never, fails: never };
  return { holds: world.guess(), fails: never };
}
