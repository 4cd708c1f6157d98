import type { TemplateContext, TemplateResource } from '../../hosts/template.ts';
import type { AwsResource } from '../../project/inventory/aws-resource.ts';

/**
 * Whether a template may make a resource that a listing does not have yet: one of these types and that name, or one of which
 * the name is known at deployment only. A name that CloudFormation makes up is none that a definition can have written out.
 */
export function mayDeclare(template: TemplateContext, types: ReadonlySet<string>, { name, of }: AwsResource): boolean {
  if (isOpen(template)) return true;
  for (const resource of template.resources.values()) {
    if (bringsOthers(resource, template)) return true;
    const type = resource.type ?? '';
    // The versions and aliases of a function are made with it.
    if (types.has(type) && (of !== undefined || mayBeNamed(resource, name, template))) return true;
  }
  return false;
}

/** Whether anything may be made that is not shown. What SAM adds has logical ids and names of its own making. */
function isOpen({ kind, isComplete, mayHave }: TemplateContext): boolean {
  return kind === 'sam' ? mayHave('') : !isComplete;
}

function bringsOthers({ id, type }: TemplateResource, { kind }: TemplateContext): boolean {
  if (type !== undefined) return makers.has(type);
  // Of Terraform's types all are known that a definition names here.
  return kind !== 'terraform' || /^(?:aws_cloudformation_|aws_serverlessapplicationrepository_|awscc_)/.test(id);
}

/** What makes resources that the template does not show. */
const makers = new Set(['AWS::CloudFormation::Stack', 'AWS::Serverless::Application']);

function mayBeNamed({ properties }: TemplateResource, name: string, { kind }: TemplateContext): boolean {
  // The Serverless Framework makes up names from those of the service and the stage.
  if (kind === 'serverless' || properties?.hasUnknownKeys === true) return true;
  const names = (properties?.properties ?? []).filter((property) => isName(property.name));
  // A role has its path before its name.
  return names.some(
    ({ value }) => value.kind !== 'string' || value.partial || value.value === name.slice(name.lastIndexOf('/') + 1),
  );
}

/** `FunctionName`, `Name`, and in Terraform `function_name`, `name_prefix` and `bucket`. */
function isName(property: string): boolean {
  return /(?:name|bucket|prefix)$/i.test(property);
}
