import { defineAnalysis } from '../../engine/analysis.ts';
import type { AwsLookUp, ResourceTypeFacts } from '../../language/aws-look-up.ts';
import { nearestName } from '../../text/nearest.ts';
import { type TemplateReference, templateReferences } from './template-references.ts';

/** A reference to an attribute that resources of that type do not have. */
export interface UnknownAttribute extends TemplateReference {
  readonly attribute: string;
  /** Of the resource, as `AWS::SQS::Queue`. */
  readonly type: string;
  /** The attribute that was most likely meant. */
  readonly meant: string | undefined;
  /** Whether it is what `Ref` gives of the resource. */
  readonly isGivenByRef: boolean;
}

/** The references to attributes that there are not, where the host has handed in what AWS publishes of them; else none. */
export const unknownAttributes = defineAnalysis({
  name: 'unknown-attributes',
  needs: { references: templateReferences },
  run({ use: { declared }, environment: { aws } }, { references }): readonly UnknownAttribute[] {
    // Terraform's names of attributes are its own.
    if (declared === undefined || aws === undefined || declared.declaration.template.kind === 'terraform') return [];
    const { resources } = declared.declaration.template;
    return references.flatMap((found) => unknownIn(found, resources.get(found.reference.to)?.type, aws));
  },
});

function unknownIn(found: TemplateReference, type: string | undefined, aws: AwsLookUp): readonly UnknownAttribute[] {
  const { attribute } = found.reference;
  const facts = type === undefined || attribute === undefined ? undefined : factsOf(type, aws);
  if (type === undefined || attribute === undefined || facts === undefined) return [];
  if (mayHave(facts, attribute) || isOfSam(type, attribute)) return [];
  const meant = nearestName(attribute, facts.attributes);
  return [{ ...found, attribute, type, meant, isGivenByRef: facts.ref.includes(attribute) }];
}

/** A type of SAM has what the type has that it becomes. */
function factsOf(type: string, aws: AwsLookUp): ResourceTypeFacts | undefined {
  const facts = aws.cloudFormationType(type);
  if (facts === undefined || !type.startsWith(serverless)) return facts;
  const become = aws.cloudFormationType(typesOfSam.get(type.slice(serverless.length)) ?? '');
  return become && { ...facts, attributes: [...facts.attributes, ...become.attributes] };
}

const serverless = 'AWS::Serverless::';

/** https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html */
const typesOfSam: ReadonlyMap<string, string> = new Map([
  ['Api', 'AWS::ApiGateway::RestApi'],
  ['Application', 'AWS::CloudFormation::Stack'],
  ['Function', 'AWS::Lambda::Function'],
  ['HttpApi', 'AWS::ApiGatewayV2::Api'],
  ['LayerVersion', 'AWS::Lambda::LayerVersion'],
  ['SimpleTable', 'AWS::DynamoDB::Table'],
  ['StateMachine', 'AWS::StepFunctions::StateMachine'],
]);

/** Of an attribute that is an object, its members may be read too: `Endpoint.Address`. */
function mayHave({ attributes }: ResourceTypeFacts, attribute: string): boolean {
  const steps = attribute.split('.');
  return (
    attributes.includes('*') || steps.some((_step, index) => attributes.includes(steps.slice(0, index + 1).join('.')))
  );
}

/** SAM lets templates refer to what it makes of a resource by the resource: `Pay.Alias`, `Pay.Version.Version`, `Shop.Stage`. */
function isOfSam(type: string, attribute: string): boolean {
  return (
    type.startsWith(serverless) &&
    /^(?:Alias|Version|Stage|Deployment|DestinationQueue|DestinationTopic)\b/.test(attribute)
  );
}
