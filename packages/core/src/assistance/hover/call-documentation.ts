import type { IntegrationPattern } from '../../expressions/resource.ts';
import type { ActionNeed, MemberFacts, ValueType } from '../../language/aws-look-up.ts';
import type { Called } from '../cursor/called.ts';
import { linkTo, listed, paragraphs } from './field-documentation.ts';

/** What a call is, in Markdown: what it calls, how the state goes on, what it takes, and which IAM actions it needs. */
export function callDocumentation(called: Called): string {
  const { pattern, input } = called;
  const required = input.members.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return paragraphs(
    `${callTitle(called)}.`,
    pattern === undefined ? undefined : patternWords[pattern],
    required.length === 0 ? undefined : `Needs ${listed(required)}.`,
    actionWords(called),
    pagesOf(called),
  );
}

/** What a call waits for, in words (Developer Guide, connect-to-resource). */
export const patternWords: Readonly<Record<IntegrationPattern, string>> = {
  'request-response': 'Request response: the state goes on as soon as the service has answered.',
  sync: 'Run a job (`.sync`): the state goes on when the job that it starts has ended.',
  'sync:2': 'Run a job (`.sync:2`): the state goes on when the job that it starts has ended, with its output as JSON.',
  waitForTaskToken:
    'Wait for a callback (`.waitForTaskToken`): the state goes on when somebody sends back the task token that the call hands out.',
};

/** What a parameter of a call is, in Markdown. */
export function parameterDocumentation({ name, type, isRequired }: MemberFacts, called: Called): string {
  const values = type.kind === 'enumeration' && type.values.length > 0 ? `One of ${listed(type.values)}.` : undefined;
  return paragraphs(
    `**${name}**${isRequired ? ' (required)' : ''}`,
    `A parameter of ${callName(called)}. Type: ${valueTypeWords(type)}.`,
    values,
    pagesOf(called),
  );
}

/** What a member of a result is, in Markdown. */
export function resultDocumentation({ type }: MemberFacts, called: Called): string {
  return paragraphs(`A member of the result of ${callName(called)}. Type: ${valueTypeWords(type)}.`, pagesOf(called));
}

/** What an error is that a call may fail with, in Markdown. */
export function callErrorDocumentation(called: Called): string {
  return paragraphs(`An error that ${callName(called)} may fail with.`, pagesOf(called));
}

/** A type in few words, such as `list of string`. */
export function valueTypeWords(type: ValueType): string {
  let words = '';
  let inner = type;
  for (let depth = 0; depth < deepestWords && (inner.kind === 'list' || inner.kind === 'map'); depth++) {
    words += inner.kind === 'list' ? 'list of ' : 'map to ';
    inner = inner.kind === 'list' ? inner.element : inner.value;
  }
  return words + kindWords[inner.kind];
}

const deepestWords = 4;

const kindWords: Readonly<Record<ValueType['kind'], string>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  timestamp: 'timestamp',
  blob: 'binary data',
  document: 'any JSON',
  stream: 'stream',
  enumeration: 'a value of a list',
  list: 'list',
  map: 'map',
  structure: 'object',
  union: 'object with one of its members',
};

/** What is called, and by which kind of integration. */
export function callTitle(called: Called): string {
  const { integration, kind } = called;
  if (integration !== undefined) return `**${callName(called)}** — optimized integration of ${integration.title}`;
  return `**${callName(called)}** — ${kind === 'aws-sdk' ? 'AWS SDK integration' : 'call of a distributed Map'}`;
}

function callName({ service, action }: Called): string {
  return `\`${service}:${action}\``;
}

/** Jobs and callbacks need more, which the page of the integration tells. */
function actionWords({ aws, reference }: Called): string | undefined {
  const needs = reference && aws.actionsFor(reference.service, reference.operation);
  if (needs === undefined || needs.length === 0) return undefined;
  return `IAM: the role needs ${needs.slice(0, mostNeeds).map(needWords).join(', ')}.`;
}

const mostNeeds = 6;

function needWords({ action, when }: ActionNeed): string {
  if (when === undefined) return `\`${action}\``;
  return `\`${action}\` if ${/^\w+$/.test(when) ? `\`${when}\` is given` : when}`;
}

/** The page of the integration, and that of the API; of a call of the SDK integrations the latter alone. */
function pagesOf({ integration, page, apiPage }: Called): string | undefined {
  const guide = integration === undefined ? undefined : linkTo(page);
  const links = [guide, apiLink(apiPage)].filter((link) => link !== undefined);
  return links.length === 0 ? undefined : links.join(' · ');
}

export function apiLink(page: string | undefined): string | undefined {
  return page === undefined ? undefined : `[API reference](${page})`;
}
