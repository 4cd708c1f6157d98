import type { MachineDeclaration, TemplateContext, TemplateResource } from '../template.ts';
import { definitionsOf, type GivenDefinition } from './definition-source.ts';
import { memberOf, textIn } from './member.ts';
import { policiesOf } from './policies.ts';
import { type ResourceProperties, resourceProperties } from './resource-properties.ts';
import { loggingOf, tracingOf, typeOf } from './settings.ts';
import { substitutionsOf, substitutionsOfAny } from './substitutions.ts';

const plainType = 'AWS::StepFunctions::StateMachine';
const serverlessType = 'AWS::Serverless::StateMachine';

export function isMachineType(type: string | undefined): boolean {
  return type === plainType || type === serverlessType;
}

/**
 * What a resource says of its state machine; once for each definition that it may have, of which deployment takes one.
 * The `Globals` of SAM say nothing of it but whether its tags are passed on.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
 */
export function machineDeclarations(
  resource: TemplateResource,
  template: TemplateContext,
): readonly MachineDeclaration[] {
  const properties = resourceProperties(resource);
  const declaration = commonDeclaration(resource, properties, template);
  const definitions = definitionsOf(properties, template);
  const [only] = definitions;
  if (only !== undefined && definitions.length === 1) {
    const substitutions = substitutionsOf(properties, only.meanings, template);
    return [{ ...declaration, definition: only.source, substitutions }];
  }
  return definitions.map((given, index) => alternative(declaration, given, index));
}

type CommonDeclaration = Omit<MachineDeclaration, 'definition' | 'substitutions'>;

/** What a resource says beside its definition is told with the first one, so that nothing is found twice. */
function alternative(declaration: CommonDeclaration, { source, meanings }: GivenDefinition, index: number) {
  const isFirst = index === 0;
  return {
    ...declaration,
    definition: source,
    substitutions: substitutionsOfAny(meanings),
    logging: isFirst ? declaration.logging : unknownSetting,
    tracing: isFirst ? declaration.tracing : unknownSetting,
  };
}

const unknownSetting = { state: 'unknown', at: undefined } as const;

function commonDeclaration(
  resource: TemplateResource,
  properties: ResourceProperties,
  template: TemplateContext,
): CommonDeclaration {
  const names = resource.type === serverlessType ? serverlessNames : plainNames;
  const role = properties.get(names.role);
  return {
    template,
    name: resource.id,
    key: resource.key,
    constructPath: constructPathOf(resource),
    machineName: properties.get(names.name),
    type: typeOf(properties, names.type),
    role,
    policies: policiesOf(resource, role, template),
    logging: loggingOf(properties, names.logging),
    tracing: tracingOf(properties, names.tracing),
    condition: resource.condition,
  };
}

const plainNames = {
  name: 'StateMachineName',
  type: 'StateMachineType',
  role: 'RoleArn',
  logging: 'LoggingConfiguration',
  tracing: 'TracingConfiguration',
};

const serverlessNames = { name: 'Name', type: 'Type', role: 'Role', logging: 'Logging', tracing: 'Tracing' };

/** The CDK notes the path of what it makes, which within a construct is its `Resource` or its `Default`. */
function constructPathOf({ key }: TemplateResource): string | undefined {
  return textIn(memberOf(key.value, 'Metadata'), 'aws:cdk:path')?.replace(/\/(?:Resource|Default)$/, '');
}
