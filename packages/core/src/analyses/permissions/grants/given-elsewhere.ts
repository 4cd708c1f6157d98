import type { TemplateContext, TemplateResource } from '../../../hosts/template.ts';
import { wordsIn } from './mentions.ts';

/**
 * Whether something may give a role policies that the template does not show: a macro, a file that was not read, another stack or
 * code of one's own that is told of the role. Without an id the role is one that SAM makes.
 */
export function mayBeGivenElsewhere(id: string | undefined, template: TemplateContext): boolean {
  if (template.mayHave(nobodysId)) return true;
  if (id === undefined) return false;
  return [...template.resources.values()].some((resource) => isUnseen(resource) && wordsIn(resource).has(id));
}

/** Such as no resource has, in any kind of template, unless there may be any. */
const nobodysId = 'another-policy';

/** A stack within the stack, or a custom resource. */
function isUnseen({ type }: TemplateResource): boolean {
  return type === 'AWS::CloudFormation::Stack' || type === 'AWS::Serverless::Application' || isCustom(type);
}

function isCustom(type: string | undefined): boolean {
  return type?.startsWith('Custom::') === true || type === 'AWS::CloudFormation::CustomResource';
}
