import { parseStringPattern } from '../expressions/string-pattern.ts';
import { textsLike } from './automata/literals.ts';
import {
  anyNumber,
  anyString,
  anythingPresent,
  type Domain,
  intersect,
  type Json,
  kinds,
  ofKinds,
  ofNumbers,
  ofStrings,
  outside,
} from './domain.ts';
import { instantOf, timestampsOfAnyTime } from './instants.ts';
import { type Ordered, type OrderedSet, onlyValue, valuesAbove, valuesBelow } from './ordered-set.ts';
import { stringsOf, timestampsAt } from './strings.ts';
import { languageOf, type TextSet, textsAbove, textsBefore, wordsAmong } from './text-set.ts';

/**
 * The values for which a comparison operator of a Choice rule is true with an operand. Of a place that is absent only
 * `IsPresent` with `false` is. Nothing where the operand is not of the operator's kind, or too much to work out.
 */
export function domainOfComparison(operator: string, operand: Json): Domain | undefined {
  if (typeof operand !== 'string') return domainMakers.get(operator)?.(operand);
  const key = `${operator} ${operand}`;
  if (remembered.has(key)) return remembered.get(key);
  const domain = domainMakers.get(operator)?.(operand);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(key, domain);
  return domain;
}

/** The same constant is asked for in many places, and to intersect what is the same as before takes no work. */
const remembered = new Map<string, Domain | undefined>();
const mostRemembered = 1_000;

export type Relation = 'Equals' | 'LessThan' | 'GreaterThan' | 'LessThanEquals' | 'GreaterThanEquals';

export const relations: readonly Relation[] = [
  'Equals',
  'LessThan',
  'GreaterThan',
  'LessThanEquals',
  'GreaterThanEquals',
];

type Maker = (operand: Json) => Domain | undefined;

const domainMakers: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ...relations.flatMap((relation): readonly [string, Maker][] => [
    [`Numeric${relation}`, (operand) => numbersBy(relation, operand)],
    [`String${relation}`, (operand) => textsBy(relation, operand)],
    [`Timestamp${relation}`, (operand) => timestampsBy(relation, operand)],
  ]),
  ['BooleanEquals', booleanLike],
  ['StringMatches', textsMatching],
  ['IsPresent', typeTest(anythingPresent)],
  ['IsNull', typeTest(ofKinds(kinds.null))],
  ['IsBoolean', typeTest(ofKinds(kinds.true | kinds.false))],
  ['IsNumeric', typeTest(anyNumber)],
  ['IsString', typeTest(anyString)],
  ['IsTimestamp', typeTest(ofStrings(timestampsAt(timestampsOfAnyTime)))],
]);

/** With `false`, all other values that are there; of `IsPresent` there is none, so it is what is absent. */
function typeTest(tested: Domain): Maker {
  const others = outside(tested);
  const present = others && tested !== anythingPresent ? intersect(others, anythingPresent) : others;
  return (operand) => (typeof operand === 'boolean' ? (operand ? tested : present) : undefined);
}

function booleanLike(operand: Json): Domain | undefined {
  return typeof operand === 'boolean' ? ofKinds(operand ? kinds.true : kinds.false) : undefined;
}

function numbersBy(relation: Relation, operand: Json): Domain | undefined {
  return typeof operand === 'number' && Number.isFinite(operand) ? ofNumbers(valuesBy(relation, operand)) : undefined;
}

function timestampsBy(relation: Relation, operand: Json): Domain | undefined {
  const instant = typeof operand === 'string' ? instantOf(operand) : undefined;
  return instant === undefined ? undefined : ofStrings(timestampsAt(valuesBy(relation, instant)));
}

function valuesBy(relation: Relation, value: Ordered): OrderedSet {
  switch (relation) {
    case 'Equals':
      return onlyValue(value);
    case 'LessThan':
      return valuesBelow(value, 'open');
    case 'GreaterThan':
      return valuesAbove(value, 'open');
    case 'LessThanEquals':
      return valuesBelow(value, 'closed');
    case 'GreaterThanEquals':
      return valuesAbove(value, 'closed');
  }
}

function textsBy(relation: Relation, operand: Json): Domain | undefined {
  if (typeof operand !== 'string') return undefined;
  const texts = textsInRelation(relation, operand);
  return texts && ofStrings(stringsOf(texts));
}

function textsInRelation(relation: Relation, text: string): TextSet | undefined {
  if (relation === 'Equals') return wordsAmong([text]);
  const edge = relation.endsWith('Equals') ? 'closed' : 'open';
  return relation.startsWith('Greater') ? textsAbove(text, edge) : textsBefore(text, edge);
}

function textsMatching(operand: Json): Domain | undefined {
  const pattern = typeof operand === 'string' ? parseStringPattern(operand) : undefined;
  if (pattern?.kind !== 'parsed') return undefined;
  const automaton = textsLike(pattern.tree);
  return automaton && ofStrings(stringsOf(languageOf(automaton)));
}
