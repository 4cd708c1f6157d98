import { decide, type Grants } from '../../iam/decide.ts';
import type { SymbolicText } from '../../iam/symbolic-text.ts';
import type { JudgedNeed } from './judged-need.ts';

/**
 * The account that stands in the ARN of a need, where the role is allowed the same in the account that it is deployed in; nothing where that is not
 * the reason.
 */
export function foreignAccountOf(need: JudgedNeed, grants: Grants | undefined): string | undefined {
  if (grants === undefined || need.verdict !== 'conditional') return undefined;
  const [first, ...rest] = need.resource;
  const [, start, account, end] =
    first?.kind === 'literal' ? (/^(arn:[^:]*:[^:]*:[^:]*:)(\d{12})(:.*)$/.exec(first.text) ?? []) : [];
  if (start === undefined || account === undefined || end === undefined) return undefined;
  const here: SymbolicText = [
    { kind: 'literal', text: start },
    { kind: 'atom', key: 'AWS::AccountId', range: 'account' },
    { kind: 'literal', text: end },
    ...rest,
  ];
  const isGrantedHere = grantedAnywhere({ ...need, resource: here }, grants);
  return isGrantedHere ? account : undefined;
}

/** The region may be written out as well. */
function grantedAnywhere(need: JudgedNeed, grants: Grants): boolean {
  return [need, { ...need, resource: inOwnRegion(need.resource) }].some(
    (asked) => decide(asked, grants).verdict === 'granted',
  );
}

function inOwnRegion([first, ...rest]: SymbolicText): SymbolicText {
  const [, start, region] = first?.kind === 'literal' ? (/^(arn:[^:]*:[^:]*:)([^:]+):$/.exec(first.text) ?? []) : [];
  if (first === undefined || start === undefined || region === undefined)
    return first === undefined ? [] : [first, ...rest];
  return [
    { kind: 'literal', text: start },
    { kind: 'atom', key: 'AWS::Region', range: 'segment' },
    { kind: 'literal', text: ':' },
    ...rest,
  ];
}
