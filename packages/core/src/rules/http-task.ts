import { httpTasks, knownRequests } from '../analyses/calls/http-tasks.ts';
import { hasHttpTasks } from '../analyses/subjects.ts';
import type { Fix } from '../engine/diagnostic.ts';
import { defineRule } from '../engine/rule.ts';
import { arrayFormats, httpMethods, requestBodyEncodings } from '../language/http-task.ts';
import {
  type CallParameters,
  type KnownParameters,
  parameterOf,
  parametersIn,
  textParameter,
} from '../model/call-parameters.ts';
import { replaceString } from '../syntax/edit.ts';
import type { StringNode } from '../syntax/node.ts';
import { nearestName } from '../text/nearest.ts';

export const httpTask = defineRule({
  id: 'http-task',
  description: 'Require an HTTP Task to have an endpoint, a method and a connection, and known encodings.',
  category: 'tasks',
  severity: 'error',
  requirements: ['HTTP-01', 'HTTP-02', 'HTTP-04'],
  messages: {
    missing: 'The HTTP Task lacks `{name}`.',
    connection: 'The HTTP Task lacks a connection, `Authentication.ConnectionArn` or `InvocationConfig.ConnectionArn`.',
    value: '`{value}` is no `{name}`; there are {allowed}.',
    misspelt: '`{value}` is no `{name}`. Did you mean `{nearest}`?',
  },
  when: hasHttpTasks,
  needs: { tasks: httpTasks },
  check(_document, { tasks }, report) {
    for (const request of knownRequests(tasks)) {
      for (const name of ['ApiEndpoint', 'Method']) {
        if (parameterOf(request, name).kind === 'missing') report('missing', { at: request.property, data: { name } });
      }
      if (lacksConnection(request)) report('connection', { at: request.property });
      for (const { name, allowed, node } of choicesIn(request)) {
        if (allowed.includes(node.value)) continue;
        const nearest = nearestName(node.value, allowed);
        const data = { name, value: node.value };
        if (nearest === undefined) report('value', { at: node, data: { ...data, allowed: quoted(allowed) } });
        else report('misspelt', { at: node, data: { ...data, nearest }, fixes: correction(node, nearest) });
      }
    }
  },
});

function lacksConnection(request: KnownParameters): boolean {
  return ['Authentication', 'InvocationConfig'].every((name) => lacksArn(parametersIn(request, name)));
}

function lacksArn(parameters: CallParameters): boolean {
  if (parameters.kind !== 'known') return parameters.kind === 'missing';
  return parameterOf(parameters, 'ConnectionArn').kind === 'missing';
}

/** A text that is one of a list. */
interface Choice {
  readonly name: string;
  readonly allowed: readonly string[];
  readonly node: StringNode;
}

function* choicesIn(request: KnownParameters): Generator<Choice> {
  yield* choice(request, 'Method', httpMethods);
  const transform = parametersIn(request, 'Transform');
  if (transform.kind !== 'known') return;
  yield* choice(transform, 'RequestBodyEncoding', requestBodyEncodings);
  const options = parametersIn(transform, 'RequestEncodingOptions');
  if (options.kind === 'known') yield* choice(options, 'ArrayFormat', arrayFormats);
}

function* choice(parameters: KnownParameters, name: string, allowed: readonly string[]): Generator<Choice> {
  const node = textParameter(parameters, name);
  if (node !== undefined) yield { name, allowed, node };
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

function correction(node: StringNode, nearest: string): Fix[] {
  const edit = replaceString(node, nearest);
  if (edit === undefined) return [];
  const kind = node.value.toLowerCase() === nearest.toLowerCase() ? 'safe' : 'suggestion';
  return [{ title: `Change \`${node.value}\` to \`${nearest}\``, kind, edits: [edit] }];
}
