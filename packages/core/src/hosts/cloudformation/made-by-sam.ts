import type { TemplateResource } from '../template.ts';
import { entriesIn, memberOf, textIn } from './member.ts';

/**
 * Whether SAM may make a resource of that logical id from those of a template: it names what it makes after the resource
 * that it makes it for, as in `PayRole`, `PayAliaslive` and `PayVersion640128d35d`, and has a few names of its own.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html
 */
export function mayBeMadeBySam(id: string, resources: ReadonlyMap<string, TemplateResource>): boolean {
  if (ownNames.some((name) => id.startsWith(name))) return true;
  for (const resource of resources.values()) {
    if (bringsOthers(resource) && (id.startsWith(resource.id) || queueNamesOf(resource).includes(id))) return true;
  }
  return false;
}

/** What is made once for a template begins so. */
const ownNames: readonly string[] = [
  'ServerlessRestApi',
  'ServerlessHttpApi',
  'ServerlessDeploymentApplication',
  'CodeDeployServiceRole',
  'ApiGatewayDomainName',
  'DomainNameAccessAssociation',
  'RecordSetGroup',
];

function bringsOthers({ type, key }: TemplateResource): boolean {
  return type === undefined || type.startsWith('AWS::Serverless::') || memberOf(key.value, 'Connectors') !== undefined;
}

/** A queue for events that could not be delivered may get a logical id of its own. */
function queueNamesOf({ properties }: TemplateResource): readonly (string | undefined)[] {
  return entriesIn(properties, 'Events').map(({ value }) =>
    textIn(memberOf(memberOf(value, 'Properties'), 'DeadLetterConfig'), 'QueueLogicalId'),
  );
}
