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
  let matched: Certainty = isComplete ? 'never' : 'perhaps';
  for (const { pattern } of entries) {
    if (matched === 'always') break;
    matched = oneOf([matched, matches(pattern)]);
  }
  return isNegated ? not(matched) : matched;
}

/** The statements of a policy that may be about an action, by what they say to it. */
type StatementsAbout = Readonly<Record<Statement['effect'], readonly Statement[]>>;

/** What a policy says of an action. A machine asks for few actions, again and again. */
export function statementsAbout(action: string, policy: Policy): StatementsAbout {
  const byAction = answersOf(policy, known);
  const found = byAction.get(action);
  if (found !== undefined) return found;
  const statements = policy.statements.filter(({ actions }) => selectsAction(actions, action) !== 'never');
  const ofEffect = (wanted: Statement['effect']) => statements.filter(({ effect }) => effect === wanted);
  const about = { Allow: ofEffect('Allow'), Deny: ofEffect('Deny') };
  byAction.set(action, about);
  return about;
}

const known = new WeakMap<Policy, Map<string, StatementsAbout>>();

/** Whether an action is among those of a statement, whatever its capitals. */
export function selectsAction(actions: Selection, action: string): Certainty {
  const answers = answersOf(actions, answered);
  const found = answers.get(action);
  if (found !== undefined) return found;
  const answer = selects(actions, (pattern) => matchesAction(pattern, action));
  answers.set(action, answer);
  return answer;
}

const answered = new WeakMap<Selection, Map<string, Certainty>>();

/** What is known of the actions that somebody was asked about. */
function answersOf<Asked extends object, Answer>(
  asked: Asked,
  all: WeakMap<Asked, Map<string, Answer>>,
): Map<string, Answer> {
  const found = all.get(asked);
  if (found !== undefined) return found;
  const answers = new Map<string, Answer>();
  all.set(asked, answers);
  return answers;
}

/** Whether an action is one that a pattern stands for, whatever the capitals of both. */
export function matchesAction(pattern: Pattern, action: string): Certainty {
  const [wanted, name] = [lowered(pattern), lowered([literal(action)])];
  return matchText(wanted, name);
}
