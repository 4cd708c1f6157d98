import type { RelatedPlace } from '../../engine/rule.ts';
import type { Test } from '../../model/choice-rule.ts';
import { writtenAt } from '../../model/field.ts';
import type { ChoiceState } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import type { Obstacle, Said } from '../paths/conflicts.ts';
import type { Known } from './causes.ts';
import { fixedValueIn } from './fixed-value.ts';

/** Why a rule or `Default` is never chosen. */
export interface Reason {
  /** What comes after "because". */
  readonly why: string;
  readonly related: readonly RelatedPlace[];
}

/** Nothing where a rule that always fails has to do with it. */
export function reasonIn(state: ChoiceState, place: Node | Property, known: Known): Reason | undefined {
  const target = known.targets.at(place);
  const obstacle = target === undefined ? undefined : known.conflicts?.obstacleFor(target);
  if (obstacle?.kind === 'failure') return undefined;
  const rule = state.rules.find(({ node }) => node === place);
  const fixed = rule === undefined ? undefined : fixedReason(rule.test, state, known);
  if (obstacle === undefined) return fixed ?? { why: whyDefault(state, place), related: [] };
  if (obstacle.kind === 'data' || obstacle.kind === 'past') return fixed ?? proved(obstacle, state);
  return withFixed(proved(obstacle, state), obstacle, { state, known });
}

function whyDefault(state: ChoiceState, place: Node | Property): string {
  return place === writtenAt(state.default)
    ? 'the rules take all data that gets there'
    : 'no data that gets there makes it true';
}

function proved({ kind, rules, past }: Obstacle, state: ChoiceState): Reason {
  const earlier = rules.flatMap((rule) =>
    ruleAt(state, rule, kind === 'blocked' ? 'takes all data that is left' : 'is asked before'),
  );
  const related = [...earlier, ...past.flatMap(saidAt)];
  switch (kind) {
    case 'blocked':
      return { why: `${blockWords(rules[0] ?? 1)} all data that gets there`, related };
    case 'earlier':
      return { why: `${ruleWords(rules)} all that it asks for`, related };
    case 'contract':
      return { why: 'the contract rules out what it asks for', related };
    case 'past':
      return { why: 'what led to this state rules it out', related };
    default:
      return { why: 'no data that gets there makes it true', related };
  }
}

function blockWords(rule: number): string {
  return rule === 1 ? 'rule 1 takes' : `rule ${rule}, or one before it, takes`;
}

function ruleWords(rules: readonly number[]): string {
  return rules.length === 1 ? `rule ${rules[0]} takes` : 'the rules before it take';
}

function ruleAt({ rules }: ChoiceState, rule: number, words: string): readonly RelatedPlace[] {
  const node = rules[rule - 1]?.node;
  return node === undefined ? [] : [{ at: node, message: `Rule ${rule} ${words}.` }];
}

function saidAt({ state, rule, holds }: Said): readonly RelatedPlace[] {
  const node = state.type === 'Choice' ? state.rules[rule - 1]?.node : undefined;
  if (node === undefined) return [];
  const truth = holds ? 'was true' : 'was not true';
  return [{ at: node, message: `On the way there, rule ${rule} of \`${state.name}\` ${truth}.` }];
}

interface Asked {
  readonly state: ChoiceState;
  readonly known: Known;
}

/** Where an earlier rule takes everything, that what it compares is always the same. */
function withFixed(reason: Reason, { kind, rules }: Obstacle, { state, known }: Asked): Reason {
  const [number = 0] = rules;
  const rule = state.rules[number - 1];
  if (kind !== 'blocked' || rule === undefined || number > 1) return reason;
  const fixed = fixedValueIn(rule.test, true, { state, shapes: known.shapes });
  if (fixed === undefined) return reason;
  return { why: `${fixed.words}, which rule 1 takes`, related: [...reason.related, ...fixed.related] };
}

function fixedReason(test: Test, state: ChoiceState, { shapes }: Known): Reason | undefined {
  const fixed = fixedValueIn(test, false, { state, shapes });
  return fixed === undefined ? undefined : { why: fixed.words, related: fixed.related };
}
