import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import type { RoleGrants } from '../../../../packages/core/src/analyses/permissions/grants/role-grants.ts';
import type { Coverage, MachineDeclaration } from '../../../../packages/core/src/hosts/template.ts';
import { templateOf } from '../../../../packages/core/src/hosts/template-hosts.ts';
import type { Deployment } from '../../../../packages/core/src/iam/deployment.ts';
import type { Pattern } from '../../../../packages/core/src/iam/pattern.ts';
import type { Policy, Selection, Statement } from '../../../../packages/core/src/iam/policy.ts';
import { parseHcl } from '../../../../packages/core/src/syntax/hcl/parse-hcl.ts';
import { SourceText } from '../../../../packages/core/src/text/source-text.ts';
import { environment } from '../../../check.ts';
import { templateIn } from '../../../hosts/templates.ts';

/** A machine and its deployment, as what is asked about them takes them. */
export interface DeclaredMachine {
  readonly declaration: MachineDeclaration;
  readonly deployment: Deployment;
}

/** The first state machine of a template in JSON or YAML. */
export function machineIn(text: string, given: Deployment['given'] = new Map(), file?: string): DeclaredMachine {
  return first(templateIn(text, file).machines, given);
}

/** The first state machine of a Terraform module of one file. */
export function moduleMachine(text: string, coverage: Coverage = 'whole-folder'): DeclaredMachine {
  const tree = parseHcl(SourceText.ofFile('/flows/main.tf', text));
  return first(templateOf([tree], { files: () => undefined, coverage })?.machines ?? [], new Map());
}

function first(machines: readonly MachineDeclaration[], given: Deployment['given']): DeclaredMachine {
  const [declaration] = machines;
  if (declaration === undefined) throw new Error('There is no state machine.');
  return { declaration, deployment: { template: declaration.template, aws: environment.aws, given } };
}

/** The statements, one a line, and what is not known. */
export function grantsIn({ declaration, deployment }: DeclaredMachine): readonly string[] {
  return printedGrants(grantsOf(declaration, deployment));
}

export function printedGrants({ grants, origins }: RoleGrants): readonly string[] {
  const lines = grants.policies.flatMap((policy) => {
    const { kind, name } = origins.get(policy) ?? {};
    return kind === 'managed' ? [`managed ${name}`] : printedPolicy(policy);
  });
  const { boundary } = grants;
  const bounds =
    boundary === undefined
      ? []
      : boundary === 'unknown'
        ? ['bounded']
        : printedPolicy(boundary).map((line) => `bounded by ${line}`);
  return [...lines, ...bounds, ...(grants.isComplete ? [] : ['and others'])];
}

export function printedPolicy({ statements, isWhole }: Policy): readonly string[] {
  return [...statements.map(printedStatement), ...(isWhole ? [] : ['not whole'])];
}

function printedStatement({ effect, actions, resources, conditions, mayBeAbsent }: Statement): string {
  const asked = conditions.map(({ operator, key, values }) => {
    return ` ? ${operator} ${key} ${values?.map(printedPattern).join(' ')}`;
  });
  const on = resources === undefined ? '' : ` @ ${printedSelection(resources)}`;
  return `${mayBeAbsent ? 'perhaps ' : ''}${effect} ${printedSelection(actions)}${on}${asked.join('')}`;
}

function printedSelection({ isNegated, entries, isComplete }: Selection): string {
  const all = [...entries.map(({ pattern }) => printedPattern(pattern)), ...(isComplete ? [] : ['…'])];
  return `${isNegated ? 'all but ' : ''}${all.join(' ')}`;
}

/** The region and the account are short here, and what is made up for a name is `~`. */
function printedPattern(pattern: Pattern): string {
  const written = pattern.map((piece) => {
    if (piece.kind === 'literal') return piece.text;
    if (piece.kind === 'run') return '*';
    if (piece.kind === 'one') return '?';
    if (piece.kind === 'hole') return '<>';
    return piece.range === 'name' ? '~' : `<${piece.key}>`;
  });
  return written
    .join('')
    .replaceAll('<AWS::Region>:<AWS::AccountId>', 'here')
    .replaceAll('<AWS::StackName>-', 'stack-');
}
