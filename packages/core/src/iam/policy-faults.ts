import type { AwsLookUp, IamActionFacts } from '../language/aws-look-up.ts';
import type { Node } from '../syntax/node.ts';
import { nearestName } from '../text/nearest.ts';
import { mayMatchArn } from './match-arn.ts';
import { mayMatch } from './match-text.ts';
import { isEverything, type Pattern } from './pattern.ts';
import type { Policy, Statement } from './policy.ts';
import { hole, literal, type SymbolicText, symbolicText } from './symbolic-text.ts';

/** What is odd in a policy that IAM takes, or what it refuses. */
export type PolicyOddity =
  /** Not `service:Action`, which IAM refuses. */
  | { readonly kind: 'action-form'; readonly at: Node; readonly action: string }
  /** Neither an ARN nor `*`, which IAM refuses. */
  | { readonly kind: 'resource-form'; readonly at: Node; readonly resource: string }
  /** There is no service of that prefix, as far as it is known. */
  | { readonly kind: 'unknown-service'; readonly at: Node; readonly action: string; readonly near: string | undefined }
  /** The service has no such action, or none that a pattern matches, as far as it is known. */
  | { readonly kind: 'unknown-action'; readonly at: Node; readonly action: string; readonly near: string | undefined }
  /** The action knows no resources, so that it is granted on `*` only; the statement names some, and grants nothing. */
  | { readonly kind: 'needs-every-resource'; readonly at: Node; readonly action: string }
  /** None of the resources that the statement names is one that the action is about. */
  | {
      readonly kind: 'other-resources';
      readonly at: Node;
      readonly action: string;
      /** The forms of the ARNs that it is about. */
      readonly takes: readonly string[];
    };

/** The oddities of a policy, statement by statement. What AWS added after the day of the look-up seems to be unknown. */
export function policyFaults({ statements }: Policy, aws: AwsLookUp): readonly PolicyOddity[] {
  return statements.flatMap((statement) => [
    ...statement.actions.entries.flatMap(({ at, pattern }) => actionFaults(at, pattern, aws)),
    ...resourceFormFaults(statement),
    ...(statement.effect === 'Allow' ? resourceFaults(statement, aws) : []),
  ]);
}

function actionFaults(at: Node, pattern: Pattern, aws: AwsLookUp): readonly PolicyOddity[] {
  if (isEverything(pattern)) return [];
  const action = writtenPattern(pattern);
  if (action === undefined) return [];
  const colon = action.indexOf(':');
  if (colon < 1) return [{ kind: 'action-form', at, action }];
  const [prefix, name] = [action.slice(0, colon), action.slice(colon + 1)];
  if (/[*?]/.test(prefix)) return [{ kind: 'action-form', at, action }];
  const names = aws.iamActionNames(prefix.toLowerCase());
  if (names === undefined) return [{ kind: 'unknown-service', at, action, near: nearPrefix(prefix, aws) }];
  if (isKnown(name, pattern, { prefix, names, aws })) return [];
  const near = nearestName(name, names);
  return [{ kind: 'unknown-action', at, action, near: near && `${prefix}:${near}` }];
}

/** Services are not always called as the prefix of their actions is. */
function nearPrefix(prefix: string, aws: AwsLookUp): string | undefined {
  return aws.nearServices(prefix.toLowerCase()).find((name) => aws.iamActionNames(name) !== undefined);
}

interface Service {
  readonly prefix: string;
  readonly names: readonly string[];
  readonly aws: AwsLookUp;
}

function isKnown(name: string, pattern: Pattern, { prefix, names, aws }: Service): boolean {
  if (!/[*?]/.test(name)) return aws.iamAction(prefix.toLowerCase(), name) !== undefined;
  const wanted = inSmallLetters(pattern);
  return names.some((known) => mayMatch(wanted, [literal(`${prefix}:${known}`.toLowerCase())]));
}

function inSmallLetters(pattern: Pattern): Pattern {
  return pattern.map((piece) => (piece.kind === 'literal' ? literal(piece.text.toLowerCase()) : piece));
}

/** A pattern as it is written; nothing where a part of it is not known. */
function writtenPattern(pattern: Pattern): string | undefined {
  const parts = pattern.map((piece) => {
    if (piece.kind === 'literal') return piece.text;
    return piece.kind === 'run' ? '*' : piece.kind === 'one' ? '?' : undefined;
  });
  return parts.includes(undefined) ? undefined : parts.join('');
}

/** What begins with something unknown may be an ARN. */
function resourceFormFaults({ resources }: Statement): readonly PolicyOddity[] {
  return (resources?.entries ?? []).flatMap(({ at, pattern }): readonly PolicyOddity[] => {
    const [first] = pattern;
    const resource = writtenPattern(pattern);
    if (resource === undefined || first?.kind !== 'literal' || /^arn(?::|$)/.test(first.text)) return [];
    return [{ kind: 'resource-form', at, resource }];
  });
}

/** Only what names its actions and its resources can be told to miss. */
function resourceFaults({ actions, resources }: Statement, aws: AwsLookUp): readonly PolicyOddity[] {
  if (resources === undefined || resources.isNegated || actions.isNegated || !resources.isComplete) return [];
  const named = resources.entries.map(({ pattern }) => pattern);
  if (named.length === 0 || named.some(mayBeEverything)) return [];
  return actions.entries.flatMap(({ at, pattern }) => {
    const action = writtenPattern(pattern);
    const [prefix = '', name = ''] = action?.split(':') ?? [];
    const facts = /[*?]/.test(name) ? undefined : aws.iamAction(prefix.toLowerCase(), name);
    return facts === undefined || action === undefined
      ? []
      : missedBy(facts, named).map((fault) => ({ ...fault, at, action }));
  });
}

function mayBeEverything(pattern: Pattern): boolean {
  return isEverything(pattern) || mayMatch(pattern, [literal('*')]);
}

type Missing =
  | { readonly kind: 'needs-every-resource' }
  | { readonly kind: 'other-resources'; readonly takes: readonly string[] };

/**
 * Actions that are granted on resources although the reference lists none: HTTP tasks are granted on the state machine.
 * https://docs.aws.amazon.com/step-functions/latest/dg/call-https-apis.html
 */
const takenAnyway = new Set(['InvokeHTTPEndpoint']);

function missedBy({ name, resourceTypes }: IamActionFacts, named: readonly Pattern[]): readonly Missing[] {
  if (resourceTypes.length === 0) return takenAnyway.has(name) ? [] : [{ kind: 'needs-every-resource' }];
  const forms = resourceTypes.map(({ arn }) => arn);
  if (forms.includes(undefined)) return [];
  const takes = forms.flatMap((form) => form ?? []);
  const isMet = takes.some((form) => named.some((pattern) => mayMatchArn(pattern, anyOf(form))));
  return isMet ? [] : [{ kind: 'other-resources', takes }];
}

/** Any ARN of a form such as `arn:${Partition}:sqs:${Region}:${Account}:${QueueName}`. */
function anyOf(form: string): SymbolicText {
  const pieces = form.split(/(\$\{\w+\}|\*)/).map((part, index) => {
    if (index % 2 === 0) return literal(part);
    const name = part.slice(2, -1);
    return segments.has(name) ? ({ kind: 'atom', key: name, range: 'segment' } as const) : hole;
  });
  return symbolicText(pieces);
}

const segments = new Set(['Partition', 'Region', 'Account']);
