import { arnOf, nameOf, textInTemplate } from '../../../iam/deployed-text.ts';
import type { Deployment } from '../../../iam/deployment.ts';
import type { Policy, Statement } from '../../../iam/policy.ts';
import type { SymbolicText } from '../../../iam/symbolic-text.ts';
import { type Node, type ObjectNode, propertyOf } from '../../../syntax/node.ts';
import { connectorTable } from './connector-table.ts';
import type { PolicyTemplateUse } from './policy-templates.ts';
import { readTable, writtenStatement } from './written-statement.ts';

/** The policy that SAM makes of a connector, from its properties `Destination` and `Permissions`. */
export function policyOfConnector({ parameters }: PolicyTemplateUse, deployment: Deployment): Policy {
  const destinations = parameters.kind === 'object' ? itemsOf(parameters, 'Destination') : [];
  const permissions = parameters.kind === 'object' ? permissionsIn(parameters) : undefined;
  const read = destinations.map((destination) => statementsFor(destination, permissions ?? [], deployment));
  const isWhole = permissions !== undefined && destinations.length > 0 && !read.includes(undefined);
  const statements = read.flatMap((some) => some ?? []);
  return { at: parameters, version: '2012-10-17', statements, isWhole, faults: [] };
}

function itemsOf(object: ObjectNode, name: string): readonly Node[] {
  const value = propertyOf(object, name)?.value;
  if (value === undefined) return [];
  return value.kind === 'array' ? value.items : [value];
}

/** Nothing where they are not known. */
function permissionsIn(parameters: ObjectNode): readonly string[] | undefined {
  const items = itemsOf(parameters, 'Permissions').map((item) => (item.kind === 'string' ? item.value : undefined));
  return items.includes(undefined) ? undefined : items.flatMap((item) => item ?? []);
}

/** Nothing where it is not known what the destination is, or what a connector to it allows. */
function statementsFor(
  destination: Node,
  permissions: readonly string[],
  deployment: Deployment,
): readonly Statement[] | undefined {
  if (destination.kind !== 'object') return undefined;
  const type = typeOf(destination, deployment);
  const all = permissions.map((permission) => connectors.get(`${type} ${permission}`));
  if (all.includes(undefined)) return undefined;
  const valueOf = (name: string) => partOf(destination, name, deployment);
  return all.flatMap((lines) =>
    (lines ?? []).map((line) => writtenStatement(line, { at: destination, valueOf, deployment })),
  );
}

/** A destination is a resource of the template, or is told of by its type, its ARN and its name. */
function typeOf(destination: ObjectNode, { template }: Deployment): string | undefined {
  const id = plainText(destination, 'Id');
  const type = id === undefined ? plainText(destination, 'Type') : template.resources.get(id)?.type;
  return type && (plainTypes.get(type) ?? type);
}

const plainTypes: ReadonlyMap<string, string> = new Map([
  ['AWS::Serverless::Function', 'AWS::Lambda::Function'],
  ['AWS::Serverless::SimpleTable', 'AWS::DynamoDB::Table'],
  ['AWS::Serverless::StateMachine', 'AWS::StepFunctions::StateMachine'],
]);

function partOf(destination: ObjectNode, name: string, deployment: Deployment): SymbolicText | undefined {
  const id = plainText(destination, 'Id');
  if (id !== undefined) return name === 'Arn' ? arnOf(id, deployment) : nameOf(id, deployment);
  const value = propertyOf(destination, name)?.value;
  return value && textInTemplate(value, deployment);
}

function plainText(object: ObjectNode, name: string): string | undefined {
  const value = propertyOf(object, name)?.value;
  return value?.kind === 'string' ? value.value : undefined;
}

const connectors: ReadonlyMap<string, readonly string[]> = readTable(connectorTable);
