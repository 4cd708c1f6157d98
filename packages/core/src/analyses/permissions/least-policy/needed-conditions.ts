import type { RequestContext } from '../../../iam/request.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';

/** A condition under which an action is needed: the key has one of the values. */
export interface NeededCondition {
  readonly operator: 'StringEquals' | 'StringLike';
  readonly key: string;
  readonly values: readonly SymbolicText[];
}

/** The conditions that make a grant no larger than the need, where the request says enough. */
export function neededConditions(action: string, context: RequestContext): readonly NeededCondition[] {
  return (keysOf.get(action) ?? []).flatMap((key) => {
    const values = context.get(key.toLowerCase());
    if (values === undefined || values === 'absent' || values.some(isUnknown)) return [];
    return [{ operator: values.some(hasHole) ? 'StringLike' : 'StringEquals', key, values }];
  });
}

/** https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html#connect-http-task-permissions */
const keysOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['iam:PassRole', ['iam:PassedToService']],
  ['states:InvokeHTTPEndpoint', ['states:HTTPMethod', 'states:HTTPEndpoint']],
]);

function isUnknown(value: SymbolicText): boolean {
  return value.every(({ kind }) => kind === 'hole');
}

function hasHole(value: SymbolicText): boolean {
  return value.some(({ kind }) => kind === 'hole');
}
