import type { MachinePolicy } from '../../../hosts/template.ts';
import { textInTemplate } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import type { Policy, PolicyFault } from '../../../iam/policy.ts';
import { propertyOf } from '../../../syntax/node.ts';
import { policyTemplateTable } from './policy-template-table.ts';
import { readTable, writtenStatement } from './written-statement.ts';

export type PolicyTemplateUse = Extract<MachinePolicy, { kind: 'policy-template' | 'connector' }>;

/** The policy that SAM makes of a policy template. Nothing is known of one that it refuses, as where it has none of that name. */
export function policyOfTemplate({ at, name, parameters }: PolicyTemplateUse, deployment: Deployment): Policy {
  const lines = policyTemplates.get(name);
  if (lines === undefined || at.kind !== 'object') {
    return { ...empty, at, isWhole: false, faults: [{ kind: 'policy-template', at, name }] };
  }
  const faults: PolicyFault[] = [];
  const valueOf = (parameter: string) => {
    const value = parameters.kind === 'object' ? propertyOf(parameters, parameter)?.value : undefined;
    const isShown = parameters.kind === 'object' && !parameters.hasUnknownKeys;
    if (value === undefined && isShown) faults.push({ kind: 'parameter', at: parameters, name: parameter });
    return value && textInTemplate(value, deployment);
  };
  const statements = lines.map((line) => writtenStatement(line, { at, valueOf, deployment }));
  return { ...empty, at, statements, isWhole: faults.length === 0, faults: distinct(faults) };
}

const empty = { version: '2012-10-17', statements: [] } as const;

/** One parameter may stand in several resources. */
function distinct(faults: readonly PolicyFault[]): readonly PolicyFault[] {
  return [...new Map(faults.map((fault) => [fault.name, fault])).values()];
}

/** The names of the policy templates that are known. */
export function policyTemplateNames(): Iterable<string> {
  return policyTemplates.keys();
}

const policyTemplates: ReadonlyMap<string, readonly string[]> = readTable(policyTemplateTable);
