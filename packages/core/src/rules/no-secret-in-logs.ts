import { taskResources } from '../analyses/calls/task-resources.ts';
import { hasDeclaration } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { IntegrationResource } from '../expressions/resource.ts';
import { callParameters, parameterOf } from '../model/call-parameters.ts';
import type { TaskState } from '../model/state-machine.ts';

export const noSecretInLogs = defineRule({
  id: 'no-secret-in-logs',
  description: 'Disallow logs of what executions read from a store of secrets.',
  category: 'deployment',
  severity: 'warning',
  requirements: ['REF-05'],
  messages: {
    logged:
      'State `{state}` gets {words} in clear text, and state machine `{machine}` logs the data of its executions.',
  },
  when: hasDeclaration,
  needs: { resources: taskResources },
  check({ use: { declared } }, { resources }, report) {
    const { name: machine, logging } = declared?.declaration ?? {};
    if (machine === undefined || logging?.dataAt === undefined) return;
    const related = [{ at: logging.dataAt, message: 'The data of executions is logged.' }];
    for (const [state, { node, resource }] of resources) {
      if (resource.kind !== 'aws-sdk') continue;
      const words = secretOf(resource, state);
      const at = stringPart(node, { start: resource.service.start, end: resource.action.end });
      if (words !== undefined) report('logged', { at, data: { state: state.name, words, machine }, related });
    }
  },
});

/** What a call gives that nobody is to read; nothing where it gives none, or may not. */
function secretOf({ service, action }: IntegrationResource, state: TaskState): string | undefined {
  const call = `${service.text}:${action.text}`;
  if (decrypting.has(call)) return asksForDecryption(state) ? 'a parameter' : undefined;
  return secretCalls.get(call);
}

const secretCalls: ReadonlyMap<string, string> = new Map([
  ['secretsmanager:getSecretValue', 'a secret'],
  ['secretsmanager:batchGetSecretValue', 'secrets'],
  ['secretsmanager:getRandomPassword', 'a password'],
  ['kms:decrypt', 'what it decrypts'],
]);

const decrypting: ReadonlySet<string> = new Set([
  'ssm:getParameter',
  'ssm:getParameters',
  'ssm:getParametersByPath',
  'ssm:getParameterHistory',
]);

/** Parameters that are no secrets are read without `WithDecryption`. */
function asksForDecryption({ node, queryLanguage }: TaskState): boolean {
  const parameters = callParameters(node, queryLanguage);
  const parameter = parameters.kind === 'known' ? parameterOf(parameters, 'WithDecryption') : undefined;
  return parameter?.kind === 'literal' && parameter.value.kind === 'boolean' && parameter.value.value;
}
