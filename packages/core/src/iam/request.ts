import type { SymbolicText } from './symbolic-text.ts';

/** One action on one resource, as IAM is asked about it. */
export interface AccessRequest {
  /** With its prefix, as `s3:GetObject`. */
  readonly action: string;
  /** An ARN, or `*` for an action that knows no resources. */
  readonly resource: SymbolicText;
  readonly context: RequestContext;
}

/**
 * What a request says besides, by the key in small letters. A key that is not in it may be there with any value; `absent` is one that the
 * request certainly has not.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
export type RequestContext = ReadonlyMap<string, readonly SymbolicText[] | 'absent'>;
