import { type AwsResource, queueOfUrl, resourcesOfArn } from './aws-resource.ts';
import { entriesOf, isObject, member, textIn } from './plain-json.ts';

/**
 * The resources of a Terraform state, as `terraform show -json` prints it or as it is stored. Nothing where the value is
 * none. A state holds what one module manages or reads, never all that there is.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
export function resourcesOfState(value: object): readonly AwsResource[] | undefined {
  if (textIn(value, 'terraform_version') === '') return undefined;
  const stored = entriesOf(value, 'resources').flatMap((resource) => entriesOf(resource, 'instances'));
  const attributes = stored.map((instance) => (isObject(instance) ? member(instance, 'attributes') : undefined));
  const shown = [value, memberOf(value, 'prior_state')].flatMap((state) => valuesIn(memberOf(state, 'values')));
  return [...attributes, ...shown].flatMap(resourcesIn);
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) ? member(value, name) : undefined;
}

/** The values of all resources in the root module and those that it calls, at any depth. */
function valuesIn(values: unknown): readonly unknown[] {
  const found: unknown[] = [];
  const open = [memberOf(values, 'root_module')];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const resource of entriesOf(next, 'resources')) found.push(memberOf(resource, 'values'));
    for (const child of entriesOf(next, 'child_modules')) open.push(child);
  }
  return found;
}

function resourcesIn(attributes: unknown): readonly AwsResource[] {
  const queue = queueOfUrl(textIn(attributes, 'url'));
  const arns = ['arn', 'qualified_arn'].flatMap((name) => resourcesOfArn(textIn(attributes, name)));
  return queue === undefined ? arns : [...arns, queue];
}
