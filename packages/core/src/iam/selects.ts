import { type Certainty, not, oneOf } from './certainty.ts';
import { lowered } from './condition-holds.ts';
import { matchText } from './match-text.ts';
import type { Pattern } from './pattern.ts';
import type { Policy, Selection, Statement } from './policy.ts';
import { literal } from './symbolic-text.ts';

/** Whether what matches is among what a statement selects. */
export function selects(
  { isNegated, entries, isComplete }: Selection,
  matches: (pattern: Pattern) => Certainty,
): Certainty {
  const matched = oneOf([
    ...entries.map(({ pattern }) => matches(pattern)),
    ...(isComplete ? [] : ['perhaps' as const]),
  ]);
  return isNegated ? not(matched) : matched;
}

/** The statements of a policy that may be about an action. A machine asks for few actions, again and again. */
export function statementsAbout(action: string, policy: Policy): readonly Statement[] {
  const byAction = known.get(policy) ?? new Map<string, readonly Statement[]>();
  known.set(policy, byAction);
  const found =
    byAction.get(action) ?? policy.statements.filter((one) => selectsAction(one.actions, action) !== 'never');
  byAction.set(action, found);
  return found;
}

const known = new WeakMap<Policy, Map<string, readonly Statement[]>>();

/** Whether an action is among those of a statement, whatever its capitals. */
export function selectsAction(actions: Selection, action: string): Certainty {
  const answers = answered.get(actions) ?? new Map<string, Certainty>();
  answered.set(actions, answers);
  const answer = answers.get(action) ?? selects(actions, (pattern) => matchesAction(pattern, action));
  answers.set(action, answer);
  return answer;
}

const answered = new WeakMap<Selection, Map<string, Certainty>>();

function matchesAction(pattern: Pattern, action: string): Certainty {
  const [wanted, name] = [lowered(pattern), lowered([literal(action)])];
  return matchText(wanted, name);
}
