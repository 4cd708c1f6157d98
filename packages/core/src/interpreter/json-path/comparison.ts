import { canonicalText, javaNumber } from '../java-text.ts';
import { isList, isObject, UnknownValue, type Value, type ValueList } from '../value.ts';
import { type OperandValue, RegexTest } from './operand-value.ts';
import { type Search, spend } from './search.ts';

type Outcome = boolean | UnknownValue;

interface RightSide {
  readonly right: OperandValue;
  readonly search: Search;
}

/** Whether a comparison of a filter holds, by Jayway's rules: it never fails, and what does not fit is false. */
export function compareOperands(left: OperandValue, operator: string, { right, search }: RightSide): Outcome {
  if (left instanceof UnknownValue) return left;
  if (right instanceof UnknownValue) return right;
  if (operator === '=~') return matches(left, right);
  if (left instanceof RegexTest || right instanceof RegexTest) return operator === '!=' || operator === '!==';
  return compareValues(left, operator, { right, search });
}

type Side = Value | undefined;

function compareValues(left: Side, operator: string, { right, search }: { right: Side; search: Search }): Outcome {
  const same: Equality = (one, other) => areEqual(one, other, search);
  switch (operator) {
    case '==':
      return same(left, right);
    case '!=':
      return negated(same(left, right));
    case '===':
      return kindOf(left) === kindOf(right) ? same(left, right) : false;
    case '!==':
      return kindOf(left) === kindOf(right) ? negated(same(left, right)) : true;
    case '<':
    case '<=':
    case '>':
    case '>=':
      return isInOrder(left, operator, right);
    default:
      return compareLists(left, operator, { right, same });
  }
}

type Equality = (left: Side, right: Side) => Outcome;

function compareLists(left: Side, operator: string, { right, same }: { right: Side; same: Equality }): Outcome {
  switch (operator) {
    case 'in':
      return isList(right) && contains(right, left, same);
    case 'nin':
      return isList(right) ? negated(contains(right, left, same)) : unspecified(operator);
    case 'contains':
      if (typeof left === 'string') return typeof right === 'string' && left.includes(right);
      return isList(left) && contains(left, right, same);
    case 'all':
      if (!isList(right)) return unspecified(operator);
      return isList(left) ? every(right, (item) => contains(left, item, same)) : isObject(left);
    case 'subsetof':
      return isList(left) && isList(right) && every(left, (item) => contains(right, item, same));
    case 'anyof':
      return isList(left) && isList(right) && negated(every(left, (item) => negated(contains(right, item, same))));
    case 'noneof':
      return isList(left) && isList(right) && every(left, (item) => negated(contains(right, item, same)));
    case 'size':
      return typeof right === 'number' && sizeOf(left) === Math.trunc(right);
    case 'empty':
      return typeof right === 'boolean'
        ? sizeOf(left) !== undefined && (sizeOf(left) === 0) === right
        : unspecified(operator);
    default:
      return unspecified(operator);
  }
}

function unspecified(operator: string): UnknownValue {
  const reason = `It is not known what AWS makes of \`${operator}\` with these operands. Write the filter without it.`;
  return new UnknownValue('<filter>', reason);
}

function negated(outcome: Outcome): Outcome {
  return outcome instanceof UnknownValue ? outcome : !outcome;
}

function every(list: ValueList, holds: (item: Value) => Outcome): Outcome {
  let unknown: UnknownValue | undefined;
  for (const item of list) {
    const outcome = holds(item);
    if (outcome === false) return false;
    if (outcome instanceof UnknownValue) unknown ??= outcome;
  }
  return unknown ?? true;
}

function contains(list: ValueList, value: Side, same: Equality): Outcome {
  return negated(every(list, (item) => negated(same(value, item))));
}

/** Jayway compares a number with a text as numbers where the number stands left, else as texts. */
function areEqual(left: Side, right: Side, search: Search): Outcome {
  spend(search, 1);
  if (search.unknown !== undefined) return search.unknown;
  if (left === undefined || right === undefined) return false;
  if (left instanceof UnknownValue) return left;
  if (right instanceof UnknownValue) return right;
  if (typeof left === 'number' && typeof right === 'string') return isNumeral(right) && Number(right) === left;
  if (typeof left === 'string' && typeof right === 'number') return left === javaNumber(right);
  if (isContainer(left) && isContainer(right)) return areSame(left, right, search);
  return left === right;
}

function isNumeral(text: string): boolean {
  return /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(text);
}

function isContainer(value: Value): boolean {
  return isList(value) || isObject(value);
}

function areSame(left: Value, right: Value, search: Search): Outcome {
  const one = canonicalText(left);
  const other = canonicalText(right);
  if (one instanceof UnknownValue) return one;
  if (other instanceof UnknownValue) return other;
  spend(search, one.length + other.length);
  return one === other;
}

type Kind = 'undefined' | 'null' | 'json' | 'string' | 'number' | 'boolean';

function kindOf(value: Side): Kind {
  if (value === undefined) return 'undefined';
  if (value === null) return 'null';
  return isContainer(value) ? 'json' : (typeof value as Kind);
}

/** Versions of Jayway differ in how a number and a text are ordered, and which one AWS has is not known. */
function isInOrder(left: Side, operator: string, right: Side): Outcome {
  if (typeof left === 'number' && typeof right === 'string') return unspecified(operator);
  if (typeof left === 'string' && typeof right === 'number') return unspecified(operator);
  const areNumbers = typeof left === 'number' && typeof right === 'number';
  const areTexts = typeof left === 'string' && typeof right === 'string';
  if (!areNumbers && !areTexts) return false;
  if (left === right) return operator.endsWith('=');
  return operator.startsWith('<') ? left < right : left > right;
}

function sizeOf(value: Side): number | undefined {
  if (typeof value === 'string' || isList(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : undefined;
}

/** One side is a regular expression; it matches a whole text, or one of a list. */
function matches(left: OperandValue, right: OperandValue): Outcome {
  if (left instanceof RegexTest) return right instanceof RegexTest ? false : isMatched(left, right);
  return right instanceof RegexTest && isMatched(right, left);
}

function isMatched(test: RegexTest, subject: OperandValue): Outcome {
  if (subject instanceof RegexTest) return false;
  if (!isList(subject)) return test.matches(subjectText(subject));
  return negated(every(subject, (item) => (item instanceof UnknownValue ? item : !test.matches(subjectText(item)))));
}

function subjectText(value: Side): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return javaNumber(value);
  return typeof value === 'boolean' ? String(value) : '';
}
