import { httpTasks, knownRequests } from '../analyses/calls/http-tasks.ts';
import { hasHttpTasks } from '../analyses/subjects.ts';
import type { Place } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { type KnownParameters, parametersIn, textParameter } from '../model/call-parameters.ts';
import { isUnknown } from '../syntax/node.ts';

const formType = 'application/x-www-form-urlencoded';

export const httpEncoding = defineRule({
  id: 'http-encoding',
  description: 'Require the header that goes with a URL-encoded body.',
  category: 'tasks',
  severity: 'warning',
  requirements: ['HTTP-05'],
  messages: {
    header: `\`URL_ENCODED\` needs a header \`content-type: ${formType}\`, which the HTTP Task does not set.`,
    other: `\`URL_ENCODED\` needs \`${formType}\` here, not \`{type}\`.`,
  },
  when: hasHttpTasks,
  needs: { tasks: httpTasks },
  check(_document, { tasks }, report) {
    for (const request of knownRequests(tasks)) {
      const encoding = encodingOf(request);
      if (encoding?.value !== 'URL_ENCODED') continue;
      const type = contentTypeOf(request);
      if (type.kind === 'missing') report('header', { at: encoding });
      if (type.kind === 'other') report('other', { at: type.at, data: { type: type.text } });
    }
  },
});

function encodingOf(request: KnownParameters) {
  const transform = parametersIn(request, 'Transform');
  return transform.kind === 'known' ? textParameter(transform, 'RequestBodyEncoding') : undefined;
}

type ContentType =
  | { readonly kind: 'missing' | 'fitting' | 'unknown' }
  | { readonly kind: 'other'; readonly at: Place; readonly text: string };

function contentTypeOf(request: KnownParameters): ContentType {
  const headers = parametersIn(request, 'Headers');
  if (headers.kind !== 'known') return { kind: headers.kind };
  const { properties, hasUnknownKeys } = headers.object;
  const property = properties.find(({ name }) => /^content-type(\.\$)?$/i.test(name));
  if (property === undefined) return { kind: hasUnknownKeys ? 'unknown' : 'missing' };
  const { name, value } = property;
  if (name.endsWith('$') || value.kind !== 'string' || isUnknown(value) || value.value.startsWith('{%'))
    return { kind: 'unknown' };
  if (value.value.toLowerCase().startsWith(formType)) return { kind: 'fitting' };
  return { kind: 'other', at: value, text: value.value };
}
