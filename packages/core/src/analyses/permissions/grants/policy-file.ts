import type { Policy } from '../../../iam/policy.ts';
import { memberAt } from '../../../syntax/member.ts';
import type { Node } from '../../../syntax/node.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import { documentNode } from './document-node.ts';
import type { GivenPolicy } from './given-policy.ts';
import { plainPolicy } from './published-policy.ts';
import type { RoleGrants } from './role-grants.ts';
import { together } from './together.ts';

/** Policies that a user gives in files, for the role of the state machines. */
export interface PolicyFiles {
  readonly policies: readonly SyntaxTree[];
  readonly boundary?: SyntaxTree | undefined;
}

/**
 * What policies in files of JSON allow: documents as they are, or as `aws iam get-role-policy` and `aws iam get-policy-version` print
 * them. These are all that the role has.
 */
export function grantsOfFiles({ policies, boundary }: PolicyFiles): RoleGrants {
  const read = policies.map(givenIn);
  return together({
    role: { id: undefined, name: undefined, arn: undefined },
    trust: 'unknown',
    policies: read.flatMap((found) => found ?? []),
    boundary: boundary && (givenIn(boundary) ?? 'unknown'),
    isComplete: !read.includes(undefined),
  });
}

function givenIn(tree: SyntaxTree): GivenPolicy | undefined {
  const policy = policyIn(tree);
  return policy && { policy, origin: { kind: 'document', at: policy.at, name: undefined, resource: undefined } };
}

/** Nothing in a file that holds nothing. */
function policyIn({ root, problems }: SyntaxTree): Policy | undefined {
  if (root === undefined) return undefined;
  const policy = plainPolicy(documentNode(root) ?? documentWithin(root) ?? root);
  const [problem] = problems;
  return policy === undefined || problem === undefined ? policy : withProblem(policy, problem.message);
}

function withProblem(policy: Policy, name: string): Policy {
  const statements = policy.statements.map((statement) => ({ ...statement, mayBeAbsent: true }));
  return {
    ...policy,
    statements,
    isWhole: false,
    faults: [...policy.faults, { kind: 'not-json', at: policy.at, name }],
  };
}

/** What the command line of AWS prints a document in. */
function documentWithin(root: Node): Node | undefined {
  const written = memberAt(root, ['PolicyDocument']) ?? memberAt(root, ['PolicyVersion', 'Document']);
  return written === undefined ? undefined : (documentNode(written) ?? written);
}
