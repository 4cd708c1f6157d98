import { taskResources, type WrittenResource } from '../analyses/calls/task-resources.ts';
import { expressionSites, type JsonataSite, type PathSite } from '../analyses/expressions/expression-sites.ts';
import { valuesIn } from '../analyses/expressions/site-collector.ts';
import { hasUnusualResources } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { type CallParameters, callParameters, type KnownParameters } from '../model/call-parameters.ts';
import { stringField } from '../model/field.ts';
import type { State } from '../model/state-machine.ts';
import { isUnknown } from '../syntax/node.ts';
import { isDeploymentKey } from '../syntax/opaque.ts';

export const taskToken = defineRule({
  id: 'task-token',
  description: 'Require a Task that waits for its task token to hand the token over.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['CTX-03', 'SDK-06'],
  messages: { unused: 'State `{state}` waits for its task token to come back, but hands it to nobody.' },
  when: hasUnusualResources,
  needs: { resources: taskResources, sites: expressionSites },
  check(_document, { resources, sites }, report) {
    const waiting = [...resources].filter(([, { resource }]) => waitsForToken(resource));
    if (waiting.length === 0) return;
    const mentions = new Set<State>(
      [...sites.paths.filter(mayReadToken), ...sites.jsonata.filter(mayHoldToken)].map(stateOf),
    );
    for (const [state] of waiting) {
      if (mentions.has(state) || stringField(state.node, 'InputPath').kind === 'unknown') continue;
      const parameters = callParameters(state.node, state.queryLanguage);
      if (isSurelyWithout(parameters)) report('unused', { at: parameters.property, data: { state: state.name } });
    }
  },
});

function waitsForToken(resource: WrittenResource['resource']): boolean {
  return (resource.kind === 'integration' || resource.kind === 'aws-sdk') && resource.pattern === 'waitForTaskToken';
}

/** The fields that make what the call is given. */
const inputFields: ReadonlySet<string> = new Set(['InputPath', 'Parameters', 'Arguments']);

function mayReadToken({ place, path }: PathSite): boolean {
  if (!inputFields.has(place.field)) return false;
  if (path.kind !== 'parsed') return true;
  const { root, steps } = path.tree;
  const first = steps[0];
  return root.kind === 'context' && (first?.kind !== 'member' || first.name === 'Task');
}

function mayHoldToken({ place, references }: JsonataSite): boolean {
  if (!inputFields.has(place.field)) return false;
  if (references === undefined) return true;
  return references.states.some(({ members: [context, member] }) => {
    if (context === undefined) return true;
    return context.name === 'context' && (member === undefined || member.name === 'Task');
  });
}

function stateOf({ place }: PathSite | JsonataSite): State {
  return place.state;
}

/** A service that has no parameters at all is reported by `required-parameters`. */
function isSurelyWithout(parameters: CallParameters): parameters is KnownParameters {
  if (parameters.kind !== 'known') return false;
  for (const { node, property } of valuesIn(parameters.object)) {
    if (isUnknown(node) || (property !== undefined && isDeploymentKey(property.name))) return false;
  }
  return true;
}
