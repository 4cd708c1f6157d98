import type { Policy } from '../../../iam/policy.ts';
import { memberAt } from '../../../syntax/member.ts';
import type { Node } from '../../../syntax/node.ts';
import type { SyntaxTree } from '../../../syntax/tree.ts';
import { documentNode } from './document-node.ts';
import { plainPolicy } from './published-policy.ts';
import type { PolicyOrigin, RoleGrants } from './role-grants.ts';

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
  const read = policies.flatMap(policyIn);
  const bounding = boundary === undefined ? [] : policyIn(boundary);
  const all = [...read, ...bounding];
  return {
    role: { id: undefined, name: undefined, arn: undefined },
    grants: {
      policies: read,
      boundary: bounding[0] ?? (boundary === undefined ? undefined : 'unknown'),
      isComplete: read.length === policies.length,
    },
    origins: new Map(all.map((policy) => [policy, writtenAt(policy)])),
    unknownAt: [],
    trust: 'unknown',
    faults: all.flatMap(({ faults }) => faults),
  };
}

function writtenAt({ at }: Policy): PolicyOrigin {
  return { kind: 'document', at, name: undefined, resource: undefined };
}

/** None in a file that holds nothing. */
function policyIn({ root, problems }: SyntaxTree): readonly Policy[] {
  if (root === undefined) return [];
  const policy = plainPolicy(documentNode(root) ?? documentWithin(root) ?? root);
  if (policy === undefined) return [];
  const [problem] = problems;
  return [problem === undefined ? policy : withProblem(policy, problem.message)];
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
