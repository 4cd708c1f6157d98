import type { ActionNeed } from '../../../language/aws-look-up.ts';
import type { Node, Property } from '../../../syntax/node.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { definitionText } from './definition-text.ts';
import { startOf } from './known-parts.ts';
import { type NeedingCall, needOf } from './row-needs.ts';
import type { CalledOperation } from './sdk-needs.ts';

/**
 * The roles that a call hands to a service, which IAM asks for whenever a parameter names one (IAM User Guide, id_roles_use_passrole). Where the
 * reference does not say so of the action, it may still be so.
 */
export function passedRoles(
  actions: readonly ActionNeed[],
  { service, operation }: CalledOperation,
  call: NeedingCall,
): readonly PermissionNeed[] {
  if (call.parameters.kind !== 'known' || service === 'sts' || /^(?:describe|list|delete|get)/.test(operation))
    return [];
  const isSaid = actions.some(({ action }) => passesRoles(action, call));
  const why = 'The call hands the role to the service.';
  return [...rolesIn(call.parameters.object)].flatMap((property) => {
    const { text } = definitionText(property, call.state?.queryLanguage, call.scope);
    const start = startOf(text);
    if (start !== '' && !/^arn:[^:]*:iam:/.test(start) && !/^arn:?[^:]*$/.test(start)) return [];
    const resource = { text, at: property, isCertain: true };
    return [
      needOf(
        { action: 'iam:PassRole', resource, context: new Map(), need: isSaid ? 'required' : 'conditional', why },
        call,
      ),
    ];
  });
}

function passesRoles(action: string, { scope }: NeedingCall): boolean {
  const [prefix = '', name = ''] = action.split(':');
  return scope.aws.iamAction(prefix, name)?.dependentActions.includes('iam:PassRole') === true;
}

/** How many parameters are looked at. */
const mostParameters = 1000;

/** The parameters that take the ARN of a role, on whatever level. */
function* rolesIn(root: Node): Generator<Property> {
  const open: Node[] = [root];
  let left = mostParameters;
  for (let node = open.pop(); node !== undefined && left > 0; node = open.pop()) {
    if (node.kind === 'array') open.push(...node.items);
    if (node.kind !== 'object') continue;
    for (const property of node.properties) {
      left--;
      if (takesRole(property)) yield property;
      else open.push(property.value);
    }
  }
}

function takesRole({ name, value }: Property): boolean {
  if (value.kind !== 'string' && value.kind !== 'opaque') return false;
  return /(?:RoleArn|RoleARN|^Role|^ServiceRole|^ExecutionRole|^NodeRole)(?:\.\$)?$/.test(name);
}
