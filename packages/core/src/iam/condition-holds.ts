import { allOf, type Certainty, not, oneOf } from './certainty.ts';
import { matchArn } from './match-arn.ts';
import { matchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';
import type { Condition } from './policy.ts';
import type { RequestContext } from './request.ts';
import type { SymbolicText } from './symbolic-text.ts';

/** Whether a condition holds for a request. */
export function conditionHolds(condition: Condition, context: RequestContext): Certainty {
  const given = context.get(condition.key);
  if (condition.operator === 'Null') return nullHolds(condition, given);
  if (given === undefined) return 'perhaps';
  if (given === 'absent') return withoutKey(condition) ? 'always' : 'never';
  const held = given.map((value) => valueHolds(condition, value));
  return condition.quantifier === 'ForAllValues' ? allOf(held) : oneOf(held);
}

/** Operators that ask for another value hold where there is none. */
function withoutKey({ operator, quantifier, holdsWithoutKey }: Condition): boolean {
  if (quantifier === 'ForAnyValue') return holdsWithoutKey;
  return holdsWithoutKey || quantifier === 'ForAllValues' || isNegated(operator);
}

function isNegated(operator: string): boolean {
  return operator.includes('Not');
}

function nullHolds({ values }: Condition, given: readonly SymbolicText[] | 'absent' | undefined): Certainty {
  if (given === undefined) return 'perhaps';
  const wanted = given === 'absent' ? 'true' : 'false';
  return oneOf(values?.map((value) => matchText(lowered(value), [{ kind: 'literal', text: wanted }])) ?? ['perhaps']);
}

function valueHolds({ operator, values }: Condition, value: SymbolicText): Certainty {
  const compare = comparisons.get(operator.replace('Not', ''));
  if (compare === undefined || values === undefined) return 'perhaps';
  const held = oneOf(values.map((wanted) => compare(wanted, value)));
  return isNegated(operator) ? not(held) : held;
}

type Comparison = (wanted: Pattern, value: SymbolicText) => Certainty;

/** Numbers, dates and addresses are nothing that is known of a request. */
const comparisons: ReadonlyMap<string, Comparison> = new Map<string, Comparison>([
  ['StringEquals', (wanted, value) => matchText(withoutWildcards(wanted), value)],
  ['StringEqualsIgnoreCase', (wanted, value) => matchText(lowered(withoutWildcards(wanted)), lowered(value))],
  ['StringLike', matchText],
  ['ArnEquals', matchArn],
  ['ArnLike', matchArn],
  ['Bool', (wanted, value) => matchText(lowered(wanted), lowered(value))],
]);

function withoutWildcards(pattern: Pattern): Pattern {
  return pattern.map((piece) => {
    if (piece.kind === 'run') return { kind: 'literal', text: '*' };
    return piece.kind === 'one' ? { kind: 'literal', text: '?' } : piece;
  });
}

/** What is unknown stays the same, though its letters may be capitals. */
export function lowered<Text extends Pattern>(pattern: Text): Text {
  return pattern.map((piece) =>
    piece.kind === 'literal' ? { ...piece, text: piece.text.toLowerCase() } : piece,
  ) as readonly unknown[] as Text;
}
