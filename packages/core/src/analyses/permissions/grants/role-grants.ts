import type { Grants } from '../../../iam/decide.ts';
import type { Policy, PolicyFault } from '../../../iam/policy.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import type { Node } from '../../../syntax/node.ts';

/** What the role of a state machine may do, and who may take it, wherever that is said. */
export interface RoleGrants {
  readonly role: RoleName;
  readonly grants: Grants;
  /** Where each of the policies is said, and the boundary. */
  readonly origins: ReadonlyMap<Policy, PolicyOrigin>;
  /** What keeps the grants from being complete: what stands for policies of which nothing is known. */
  readonly unknownAt: readonly Node[];
  /** Who may take the role: `none` where the role surely says nothing of it. */
  readonly trust: Policy | 'unknown' | 'none';
  /** What is wrong with the policies and the trust. */
  readonly faults: readonly PolicyFault[];
}

export interface RoleName {
  /** The logical id of the role in its template; nothing where it is not there. */
  readonly id: string | undefined;
  readonly name: SymbolicText | undefined;
  readonly arn: SymbolicText | undefined;
}

/** Where a policy comes from. */
export interface PolicyOrigin {
  /**
   * - `document`: it is written out; the policy's own node is the document
   * - `managed`: AWS publishes it, and `at` names it
   * - `policy-template`, `connector`: SAM makes it of what stands at `at`
   */
  readonly kind: 'document' | 'managed' | 'policy-template' | 'connector';
  /** What stands for the policy in the file that gives it to the role. */
  readonly at: Node;
  /** Of a policy that is named: its ARN or its name. */
  readonly name: string | undefined;
  /** The resource of the template that it is a part of, by its id; nothing where it is in no template. */
  readonly resource: string | undefined;
}
