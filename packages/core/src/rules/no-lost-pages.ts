import { callPart, type ServiceCall, serviceCalls } from '../analyses/calls/service-calls.ts';
import { valuesIn } from '../analyses/expressions/site-collector.ts';
import { hasServiceCalls } from '../analyses/subjects.ts';
import type { Document } from '../engine/document.ts';
import { defineRule } from '../engine/rule.ts';
import type { OperationFacts } from '../language/aws-look-up.ts';
import { callParameters } from '../model/call-parameters.ts';
import { stringField, valueOf } from '../model/field.ts';
import { type StateMachine, statesOfType } from '../model/state-machine.ts';
import { isUnknown, type Node } from '../syntax/node.ts';
import { isDeploymentKey } from '../syntax/opaque.ts';

export const noLostPages = defineRule({
  id: 'no-lost-pages',
  description: 'Disallow Maps over the first page of a list, where nothing asks for the next.',
  category: 'tasks',
  severity: 'info',
  requirements: ['SDK-11'],
  messages: {
    lost: '`{action}` of `{service}` gives one page of `{list}`, and nothing reads the `{token}` that leads to the next.',
  },
  when: hasServiceCalls,
  needs: { calls: serviceCalls },
  check(document, { calls }, report) {
    const iterated = namesIterated(document.machine);
    if (iterated.size === 0) return;
    for (const call of calls) {
      const pages = pagesOf(operationOf(call), iterated);
      if (pages === undefined || isLimited(call) || mentions(document, pages.token)) continue;
      const { service, action } = call;
      report('lost', { at: callPart(call), data: { service, action, ...pages } });
    }
  },
});

/** The last names of the lists that Maps go over: `Contents` of `$.objects.Contents` and of `{% $found.Contents %}`. */
function namesIterated(machine: StateMachine): ReadonlySet<string> {
  const texts = statesOfType(machine, 'Map').flatMap(({ node }) =>
    ['ItemsPath', 'Items'].map((field) => valueOf(stringField(node, field)) ?? ''),
  );
  return new Set(texts.flatMap((text) => /[.'](\w+)(?:'\])?(?:\[\*?\])?\s*(?:%\})?$/.exec(text)?.[1] ?? []));
}

function operationOf({ aws, kind, service, action }: ServiceCall): OperationFacts | undefined {
  if (kind === 'aws-sdk') return aws.operation(service, action);
  const takes = aws.optimizedIntegration(`arn:aws:states:::${service}:${action}`)?.takes;
  return takes && aws.operation(takes.service, takes.operation);
}

interface Pages {
  readonly list: string;
  /** What leads to the next page. */
  readonly token: string;
}

/** The list that a Map goes over, where an operation gives it in pages. */
function pagesOf(operation: OperationFacts | undefined, iterated: ReadonlySet<string>): Pages | undefined {
  const { input, output } = operation ?? {};
  if (!input?.members.some(({ name }) => beginnings.has(name))) return undefined;
  const token = output?.members.find(({ name }) => ends.has(name))?.name;
  const list = output?.members.find(({ name, type }) => type.kind === 'list' && iterated.has(name))?.name;
  return token === undefined || list === undefined ? undefined : { list, token };
}

const beginnings: ReadonlySet<string> = new Set([
  'ContinuationToken',
  'ExclusiveStartKey',
  'ExclusiveStartTableName',
  'KeyMarker',
  'Marker',
  'NextMarker',
  'NextPageToken',
  'NextToken',
  'PageToken',
  'PaginationToken',
]);

const ends: ReadonlySet<string> = new Set([
  'LastEvaluatedKey',
  'LastEvaluatedTableName',
  'Marker',
  'NextContinuationToken',
  'NextKeyMarker',
  'NextMarker',
  'NextPageToken',
  'NextToken',
  'PaginationToken',
]);

/** Whether the call says how many it wants, or where it begins: then somebody has thought of pages. */
function isLimited({ state }: ServiceCall): boolean {
  const parameters = callParameters(state.node, state.queryLanguage);
  if (parameters.kind !== 'known' || parameters.object.hasUnknownKeys) return true;
  const names = parameters.object.properties.map(({ name }) => name.replace(/\.\$$/, ''));
  return names.some((name) => beginnings.has(name) || /^(?:Max|Limit|PageSize)/.test(name));
}

/** Whoever follows the pages names what leads to the next one, wherever that may be. */
function mentions({ tree, root }: Document, token: string): boolean {
  return (
    tree.source.text.includes(token) ||
    root?.kind !== 'object' ||
    valuesIn(root).some(({ node, property }) => mayRead(node, property?.name ?? ''))
  );
}

/** What is filled in may read the token as well, but for the texts that name resources. */
function mayRead(node: Node, key: string): boolean {
  return isDeploymentKey(key) || (isUnknown(node) && !/(?:Resource|Arn|Name|Bucket|Url)$/.test(key));
}
