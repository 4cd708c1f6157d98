import { defineAnalysis } from '../../engine/analysis.ts';
import type { MachineDeclaration } from '../../hosts/template.ts';
import type { Statement } from '../../iam/policy.ts';
import { type Dependencies, dependenciesIn } from '../template-dependencies.ts';
import { permissions } from './permissions.ts';

/** A policy of its own resource that creating the machine needs, and that may be made later. */
export interface LatePolicy {
  readonly policy: string;
  readonly action: string;
  readonly statement: Statement;
}

/** CloudFormation makes what does not wait for each other in any order. */
export const latePolicies = defineAnalysis({
  name: 'late-policies',
  needs: { permissions },
  run({ use }, { permissions: { needs, grants } }): readonly LatePolicy[] {
    const declaration = use.declared?.declaration;
    if (declaration === undefined || grants === undefined || !isCloudFormation(declaration)) return [];
    const before = madeBefore(declaration.name, dependenciesIn(declaration.template));
    const late = new Map<string, LatePolicy>();
    for (const { need, action, verdict, because, isReachable } of needs) {
      if (need !== 'deploy' || verdict !== 'granted' || !isReachable) continue;
      const givers = because.map((statement) => ({ statement, policy: resourceOf(statement, grants) }));
      // One that is there in time is enough.
      if (givers.some(({ policy }) => !isLate(policy, before, declaration))) continue;
      for (const { policy, statement } of givers.slice(0, 1))
        if (policy !== undefined && !late.has(policy)) late.set(policy, { policy, action, statement });
    }
    return [...late.values()];
  },
});

function isCloudFormation({ template, condition }: MachineDeclaration): boolean {
  return condition === undefined && (template.kind === 'cloudformation' || template.kind === 'sam');
}

type RoleGrants = NonNullable<import('./permissions.ts').MachinePermissions['grants']>;

function resourceOf(statement: Statement, { grants, origins }: RoleGrants): string | undefined {
  const policy = grants.policies.find(({ statements }) => statements.includes(statement));
  return policy === undefined ? undefined : origins.get(policy)?.resource;
}

/** A policy that stands apart, which the machine does not wait for. */
function isLate(policy: string | undefined, before: ReadonlySet<string>, { template }: MachineDeclaration): boolean {
  if (policy === undefined || before.has(policy)) return false;
  const resource = template.resources.get(policy);
  return resource?.type !== undefined && apart.has(resource.type) && resource.condition === undefined;
}

/** Managed policies that the role names are made before it, which the machine waits for. */
const apart: ReadonlySet<string> = new Set(['AWS::IAM::Policy', 'AWS::IAM::RolePolicy', 'AWS::IAM::ManagedPolicy']);

function madeBefore(id: string, dependencies: Dependencies): ReadonlySet<string> {
  const made = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const other of dependencies.get(next) ?? []) {
      if (made.has(other)) continue;
      made.add(other);
      open.push(other);
    }
  }
  return made;
}
