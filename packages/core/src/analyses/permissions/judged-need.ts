import type { Verdict } from '../../iam/decide.ts';
import type { Statement } from '../../iam/policy.ts';
import type { PermissionNeed } from './permission-need.ts';

/** A need, with what the policies of its role say to it. */
export interface JudgedNeed extends PermissionNeed {
  readonly verdict: Verdict;
  /** The statements that allow it, for certain or perhaps, or that deny it. */
  readonly because: readonly Statement[];
}
