import { isUnknown, type Node } from '../../syntax/node.ts';
import type { Configuration } from './configuration.ts';

/**
 * Whether the framework or a plugin may make a resource of that logical id. What the framework makes begins with a
 * capital letter, and so does what the plugins below make, where they make any resource.
 * https://www.serverless.com/framework/docs/providers/aws/guide/resources#aws-cloudformation-resource-reference
 */
export function mayBeMade(id: string): boolean {
  return !/^[a-z][\w-]*$/.test(id);
}

/** Whether all functions and written resources are shown. A file without `service` is a part of a configuration. */
export function showsAll(configuration: Configuration): boolean {
  const { root } = configuration;
  const member = (name: string) => configuration.memberOf(root, name);
  const plugins = configuration.partsOf(member('plugins'));
  const sections = [member('functions'), member('resources')].flatMap((section) => configuration.partsOf(section));
  const written = sections.map((section) => configuration.memberOf(section, 'Resources') ?? section);
  return member('service') !== undefined && plugins.every(isPlain) && !written.some(isOpen);
}

const plainPlugins = new Set([
  'serverless-bundle',
  'serverless-dotenv-plugin',
  'serverless-esbuild',
  'serverless-iam-roles-per-function',
  'serverless-offline',
  'serverless-plugin-typescript',
  'serverless-prune-plugin',
  'serverless-pseudo-parameters',
  'serverless-python-requirements',
  'serverless-step-functions',
  'serverless-webpack',
]);

function isPlain(plugin: Node): boolean {
  return plugin.kind === 'string' && plainPlugins.has(plugin.value);
}

function isOpen(node: Node): boolean {
  return isUnknown(node) || (node.kind === 'object' && node.hasUnknownKeys);
}
