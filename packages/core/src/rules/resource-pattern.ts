import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { ArnPart } from '../expressions/arn.ts';
import type { IntegrationResource, TaskResource } from '../expressions/resource.ts';
import type { AwsLookUp } from '../language/aws-look-up.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';
import { nearestName } from '../text/nearest.ts';

const patterns: readonly string[] = ['sync', 'sync:2', 'waitForTaskToken'];

export const resourcePattern = defineRule({
  id: 'resource-pattern',
  description: 'Require the part of a `Resource` after its dot to be a way of waiting that the call has.',
  category: 'tasks',
  severity: 'error',
  requirements: ['RES-05', 'RES-06', 'RES-07', 'RES-08', 'SDK-05', 'HTTP-09'],
  messages: {
    unknown: '`.{suffix}` is no integration pattern; there are `.sync`, `.sync:2` and `.waitForTaskToken`.',
    misspelt: '`.{suffix}` is no integration pattern. Did you mean `.{nearest}`?',
    startExecutionOnly: '`.sync:2` exists for `states:startExecution` alone.',
    sdk: 'AWS SDK integrations have no `.{suffix}`.',
    http: '`http:invoke` has no `.{suffix}`.',
    notOffered: '`{call}` has no `.{suffix}`.',
    lambdaArn: 'A function called by its own ARN has no `.{suffix}`: it answers at once.',
    activity: 'An activity has no `.{suffix}`: it always waits for its worker.',
  },
  when: hasUnusualResources,
  needs: { resources: taskResources },
  check({ environment: { aws } }, { resources }, report) {
    for (const { node, resource } of resources.values()) {
      const suffix = suffixOf(resource);
      if (suffix === undefined || suffix.opaque || node.partial) continue;
      const nearest = nearestName(suffix.text, patterns) ?? '';
      const fault = patterns.includes(suffix.text) ? faultOf(resource, aws) : nearest === '' ? 'unknown' : 'misspelt';
      if (fault === undefined) continue;
      const fixes = fault === 'misspelt' ? correction({ node, suffix, nearest }) : [];
      report(fault, {
        at: stringPart(node, suffix),
        data: { suffix: suffix.text, nearest, call: callOf(resource) },
        fixes,
      });
    }
  },
});

/** What follows the dot. Names of functions have no dot in them, those of activities may: only a pattern counts there. */
function suffixOf(resource: TaskResource): Pick<ArnPart, 'text' | 'start' | 'end' | 'opaque'> | undefined {
  if (resource.kind === 'integration' || resource.kind === 'aws-sdk') return resource.suffix;
  if (resource.kind !== 'lambda-function' && resource.kind !== 'activity') return undefined;
  const { text, end, opaque } = resource.arn.resource;
  const dot = text.lastIndexOf('.');
  const suffix = text.slice(dot + 1);
  return dot !== -1 && patterns.includes(suffix)
    ? { text: suffix, start: end - suffix.length, end, opaque }
    : undefined;
}

/** Why the pattern, which exists, is not one of the resource's. */
function faultOf(resource: TaskResource, aws: AwsLookUp | undefined) {
  switch (resource.kind) {
    case 'lambda-function':
      return 'lambdaArn';
    case 'activity':
      return 'activity';
    case 'aws-sdk':
      return resource.pattern === 'waitForTaskToken' ? undefined : 'sdk';
    case 'integration':
      return faultOfIntegration(resource, aws);
    default:
      return undefined;
  }
}

function faultOfIntegration(resource: IntegrationResource, aws: AwsLookUp | undefined) {
  const { service, action, pattern } = resource;
  if (service.opaque || action.opaque) return undefined;
  const call = callOf(resource);
  if (call === 'http:invoke') return 'http';
  if (pattern === 'sync:2' && call !== 'states:startExecution') return 'startExecutionOnly';
  const offered = aws?.optimizedIntegration(`arn:aws:states:::${call}`)?.patterns;
  return pattern === undefined || offered?.includes(pattern) !== false ? undefined : 'notOffered';
}

function callOf(resource: TaskResource): string {
  return 'action' in resource ? `${resource.service.text}:${resource.action.text}` : '';
}

function correction({
  node,
  suffix,
  nearest,
}: {
  node: StringNode;
  suffix: { start: number; text: string };
  nearest: string;
}): Fix[] {
  const edit = replaceString(node, node.value.slice(0, suffix.start) + nearest);
  return edit === undefined
    ? []
    : [{ title: `Change \`.${suffix.text}\` to \`.${nearest}\``, kind: 'suggestion', edits: [edit] }];
}
