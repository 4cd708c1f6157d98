import { roleIdOf } from '../../../hosts/cloudformation/role.ts';
import type { MachineDeclaration } from '../../../hosts/template.ts';
import { arnOf, deployedText, nameOf } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import { type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import type { RoleName } from './role-grants.ts';

/** The role of a state machine, as far as its template names it. */
export function declaredRole(declaration: MachineDeclaration, deployment: Deployment): RoleName {
  const id = declaredRoleId(declaration);
  if (id !== undefined)
    return { id, name: nameOf(id, deployment), arn: writtenArn(declaration) ?? arnOf(id, deployment) };
  if (isMadeBySam(declaration)) return roleMadeBySam(declaration, deployment);
  const arn = declaration.role && deployedText(declaration.template.valueOf(declaration.role), deployment);
  return { id: undefined, name: arn && nameIn(arn), arn };
}

/** The ARN of a role that was created already, as the state of Terraform has it. */
function writtenArn({ role, roleId, template }: MachineDeclaration): SymbolicText | undefined {
  const value = role === undefined || roleId === undefined ? undefined : template.valueOf(role);
  return value?.kind === 'text' ? [{ kind: 'literal', text: value.text }] : undefined;
}

/** The logical id of a role that the template declares itself. */
export function declaredRoleId({ role, roleId, template }: MachineDeclaration): string | undefined {
  return roleId ?? (role && roleIdOf(template.valueOf(role), template));
}

/** Whether SAM makes the role, as it does for every state machine that names none. */
export function isMadeBySam({ role, name, template }: MachineDeclaration): boolean {
  return role === undefined && template.resources.get(name)?.type === 'AWS::Serverless::StateMachine';
}

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources-statemachine.html */
function roleMadeBySam({ name: machine }: MachineDeclaration, deployment: Deployment): RoleName {
  const id = `${machine}Role`;
  const pseudo = (name: string) => deployedText({ kind: 'pseudo-parameter', name: `AWS::${name}` }, deployment);
  const name = symbolicText([
    ...pseudo('StackName'),
    { kind: 'literal', text: `-${id}-` },
    { kind: 'atom', key: `name of ${id}`, range: 'name' },
  ]);
  const arn = symbolicText([
    { kind: 'literal', text: 'arn:' },
    ...pseudo('Partition'),
    { kind: 'literal', text: ':iam::' },
    ...pseudo('AccountId'),
    { kind: 'literal', text: ':role/' },
    ...name,
  ]);
  return { id: undefined, name, arn };
}

/** The name is what an ARN ends with, behind the path. */
function nameIn(arn: SymbolicText): SymbolicText | undefined {
  const [only, second] = arn;
  const [, name] =
    only?.kind === 'literal' && second === undefined ? (/:role\/(?:.*\/)?([^/]+)$/.exec(only.text) ?? []) : [];
  return name === undefined ? undefined : [{ kind: 'literal', text: name }];
}
