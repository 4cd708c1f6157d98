import { defineAnalysis } from '../../engine/analysis.ts';
import { lowered } from '../../iam/condition-holds.ts';
import { mayMatch } from '../../iam/match-text.ts';
import { type Pattern, printPattern } from '../../iam/pattern.ts';
import type { Entry } from '../../iam/policy.ts';
import type { AwsLookUp } from '../../language/aws-look-up.ts';
import { nearestName } from '../../text/nearest.ts';
import { writtenStatements } from './written-statements.ts';

/** An action in a policy that is none of those that AWS lists. */
export interface UnknownAction {
  readonly entry: Entry;
  readonly action: string;
  readonly prefix: string;
  /** What was most likely meant. */
  readonly meant: string | undefined;
}

/** Actions of services that are known, of which the action is not. */
export const unknownActions = defineAnalysis({
  name: 'unknown-actions',
  needs: { statements: writtenStatements },
  run({ environment: { aws } }, { statements }): readonly UnknownAction[] {
    if (aws === undefined) return [];
    const entries = new Set(statements.flatMap(({ actions }) => actions.entries));
    return [...entries].flatMap((entry) => unknownIn(entry, aws) ?? []);
  },
});

function unknownIn(entry: Entry, aws: AwsLookUp): UnknownAction | undefined {
  // What deployment decides may be any action.
  if (entry.pattern.some(({ kind }) => kind === 'atom' || kind === 'hole')) return undefined;
  const action = printPattern(entry.pattern);
  const [prefix = '', name, more] = action.split(':');
  if (name === undefined || more !== undefined || /[*?]/.test(prefix)) return undefined;
  const names = aws.iamActionNames(prefix.toLowerCase());
  if (names === undefined || isKnown(entry.pattern, prefix, names)) return undefined;
  const near = /[*?]/.test(name) ? undefined : nearestName(name, names);
  return { entry, action, prefix, meant: near === undefined ? undefined : `${prefix}:${near}` };
}

function isKnown(pattern: Pattern, prefix: string, names: readonly string[]): boolean {
  const wanted = lowered(pattern);
  return names.some((name) => mayMatch(wanted, [{ kind: 'literal', text: `${prefix}:${name}`.toLowerCase() }]));
}
