import type { Condition, JsonPath, Operand } from '../../expressions/json-path.ts';
import { UnknownValue, type Value } from '../value.ts';
import { compareOperands } from './comparison.ts';
import { type OperandValue, RegexTest } from './operand-value.ts';
import { type Search, spend } from './search.ts';

/** Whether a filter's condition holds for an item. Nesting is bounded where conditions are read. */
export function conditionHolds(condition: Condition, item: Value, search: Search): boolean | UnknownValue {
  spend(search, 1);
  if (search.unknown !== undefined) return search.unknown;
  switch (condition.kind) {
    case 'and':
      return decided(condition.conditions, false, (part) => conditionHolds(part, item, search));
    case 'or':
      return decided(condition.conditions, true, (part) => conditionHolds(part, item, search));
    case 'not': {
      const holds = conditionHolds(condition.condition, item, search);
      return holds instanceof UnknownValue ? holds : !holds;
    }
    case 'exists':
      return exists(condition.operand, item, search);
    case 'comparison': {
      const left = valueOf(condition.left, item, search);
      const right = valueOf(condition.right, item, search);
      return compareOperands(left, condition.operator, { right, search });
    }
  }
}

/** Over several conditions: one that is `deciding` decides, even beside an unknown one. */
function decided(
  conditions: readonly Condition[],
  deciding: boolean,
  holds: (condition: Condition) => boolean | UnknownValue,
): boolean | UnknownValue {
  let unknown: UnknownValue | undefined;
  for (const condition of conditions) {
    const outcome = holds(condition);
    if (outcome === deciding) return deciding;
    if (outcome instanceof UnknownValue) unknown ??= outcome;
  }
  return unknown ?? !deciding;
}

function exists(operand: Operand, item: Value, search: Search): boolean | UnknownValue {
  if (operand.kind !== 'path') return unspecified('a value that stands alone');
  const root = rootFor(operand, item, search);
  if (root instanceof UnknownValue && operand.steps.length === 0) return true;
  if (root instanceof UnknownValue) return root;
  const outcome = followedIn(operand, root, search);
  return outcome.kind === 'unknown' ? outcome.unknown : outcome.value !== undefined;
}

type Followed =
  | { readonly kind: 'known'; readonly value: Value | undefined }
  | { readonly kind: 'unknown'; readonly unknown: UnknownValue };

/** What makes a path inside a filter unknown makes the whole evaluation so only if the filter depends on it. */
function followedIn(path: JsonPath, root: Value, search: Search): Followed {
  const selection = search.follow(root, path);
  const { unknown } = search;
  if (unknown !== undefined) {
    if (search.left >= 0) search.unknown = undefined;
    return { kind: 'unknown', unknown };
  }
  return { kind: 'known', value: selection.kind === 'found' ? selection.value : undefined };
}

function valueOf(operand: Operand, item: Value, search: Search): OperandValue {
  switch (operand.kind) {
    case 'path': {
      const outcome = followedIn(operand, rootFor(operand, item, search), search);
      return outcome.kind === 'unknown' ? outcome.unknown : outcome.value;
    }
    case 'literal':
      return operand.value;
    case 'list':
      return listOf(operand.items, item, search);
    case 'regex': {
      const matches = search.regex?.(operand.pattern, operand.flags);
      return matches === undefined ? unspecified('this regular expression') : new RegexTest(matches);
    }
    case 'word':
      return unspecified(`\`${operand.text}\``);
  }
}

function listOf(operands: readonly Operand[], item: Value, search: Search): Value {
  const items: Value[] = [];
  for (const operand of operands) {
    const value = valueOf(operand, item, search);
    if (value === undefined || value instanceof RegexTest) return unspecified('such a list');
    items.push(value);
  }
  return items;
}

/** `$` is the document that the path reads, as in Jayway; what a filter takes for a variable is not known. */
function rootFor({ root }: JsonPath, item: Value, search: Search): Value {
  if (root.kind === 'current') return item;
  if (root.kind === 'input' && search.document !== undefined) return search.document;
  return unspecified('a variable or the context object');
}

function unspecified(what: string): UnknownValue {
  return new UnknownValue('<filter>', `It is not known what AWS makes of ${what} in a filter. Write it another way.`);
}
