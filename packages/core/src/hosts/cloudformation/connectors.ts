import type { Node } from '../../syntax/node.ts';
import type { MachinePolicy, TemplateContext, TemplateResource } from '../template.ts';
import { deploymentValueOf } from './deployment-value.ts';
import { entriesIn, memberOf, textIn } from './member.ts';

/**
 * The connectors that begin at a state machine, by themselves and written into it. Their parameters are their properties:
 * `Destination`, one or several, and `Permissions`.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function connectorsOf(
  machine: TemplateResource,
  role: Node | undefined,
  template: TemplateContext,
): readonly MachinePolicy[] {
  const embedded = entriesIn(machine.key.value, 'Connectors').map(({ name, value }) =>
    connector(`${machine.id}${name}`, memberOf(value, 'Properties') ?? value),
  );
  const others: MachinePolicy[] = [];
  for (const { id, type, properties } of template.resources.values()) {
    if (type !== 'AWS::Serverless::Connector' || properties === undefined) continue;
    if (beginsAt(memberOf(properties, 'Source'), { machine, role, template })) others.push(connector(id, properties));
  }
  return [...embedded, ...others];
}

function connector(name: string, parameters: Node): MachinePolicy {
  return { kind: 'connector', at: parameters, name, parameters };
}

interface Beginning {
  readonly machine: TemplateResource;
  readonly role: Node | undefined;
  readonly template: TemplateContext;
}

/** A source is named by its logical id, or by its type and its role. */
function beginsAt(source: Node | undefined, { machine, role, template }: Beginning): boolean {
  if (textIn(source, 'Id') === machine.id) return true;
  const named = memberOf(source, 'RoleName');
  if (textIn(source, 'Type') !== 'AWS::StepFunctions::StateMachine' || named === undefined || role === undefined)
    return false;
  const [name, own] = [deploymentValueOf(named, template), deploymentValueOf(role, template)];
  return name.kind === 'reference' && own.kind === 'reference' && name.to === own.to;
}
