import { literal, type SymbolicText, symbolicText } from '../../../iam/symbolic-text.ts';
import type { ActionNeed, IntegrationFacts } from '../../../language/aws-look-up.ts';
import type { PermissionNeed } from '../permission-need.ts';
import { resourcesOfAction } from './action-resources.ts';
import { textOfValue, valuesAt } from './call-values.ts';
import { knownText, partsMatching } from './known-parts.ts';
import type { NeededResource } from './needed-resource.ts';
import { passedRoles } from './passed-roles.ts';
import { holds, type NeedingCall, needOf, needsByRows, weaker } from './row-needs.ts';

/** An operation, by the names in the ARN. */
export interface CalledOperation {
  readonly service: string;
  readonly operation: string;
}

/** What an SDK integration needs; nothing where that is not known. */
export function sdkNeeds(called: CalledOperation, call: NeedingCall): readonly PermissionNeed[] | undefined {
  const { aws } = call.scope;
  const { service, operation } = called;
  const asCaller = needsByRows(aws.callerPermissions(service, operation), call);
  const alike = alikeIntegration(called, aws.optimizedIntegrations());
  const rows = alike === undefined ? undefined : aws.integrationPermissions(`${alike.service}:${alike.action}`);
  if (rows !== undefined) return [...needsByRows(rows, { ...call, waits: 'no' }), ...asCaller];
  const actions = aws.actionsFor(service, operation);
  if (actions === undefined) return undefined;
  const needs = actions.flatMap((action) => needsOfAction(action, called, call));
  return [...needs, ...passedRoles(actions, called, call), ...asCaller];
}

/** The optimized integration that takes the same, but for those of EMR, which have parameters of their own. */
function alikeIntegration(
  { service, operation }: CalledOperation,
  integrations: readonly IntegrationFacts[],
): IntegrationFacts | undefined {
  return integrations.find(
    (one) => one.takes?.service === service && one.takes.operation === operation && one.service !== 'elasticmapreduce',
  );
}

function needsOfAction(asked: ActionNeed, called: CalledOperation, call: NeedingCall): readonly PermissionNeed[] {
  const answer = asked.when === undefined ? 'yes' : conditionOf(asked.when, call);
  if (answer === 'no') return [];
  const why = 'The call asks for it.';
  return resourcesOfNeed(asked, called, call).map((resource) => {
    const need = answer === 'yes' && resource.isCertain ? 'required' : weaker('required');
    return needOf({ action: asked.action, resource, context: new Map(), need, why }, call);
  });
}

/** A condition is a parameter, or a clause in words, of which some can be decided. */
function conditionOf(when: string, call: NeedingCall): 'yes' | 'no' | 'unknown' {
  if (/^[\w.[\]]+$/.test(when)) return holds(when, call);
  const verb = /^statement starts (\w+)$/.exec(when)?.[1];
  return verb === undefined ? 'unknown' : statementStarts(verb, call);
}

const statementPaths = ['Statement', 'Statements[].Statement', 'TransactStatements[].Statement'];

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-iam.html */
function statementStarts(verb: string, { parameters, scope }: NeedingCall): 'yes' | 'no' | 'unknown' {
  const values = statementPaths.flatMap((path) => valuesAt(parameters, path, scope));
  const texts = values.flatMap((value) => textOfValue(value)?.[0] ?? []);
  const words = texts.map((first) => (first.kind === 'literal' ? /^\s*(\w+)\s/.exec(first.text)?.[1] : undefined));
  if (words.some((word) => word?.toUpperCase() === verb)) return 'yes';
  return words.includes(undefined) ? 'unknown' : 'no';
}

function resourcesOfNeed(asked: ActionNeed, called: CalledOperation, call: NeedingCall): readonly NeededResource[] {
  if (asked.resourceFrom !== undefined) return objectsAt(asked.resourceFrom, call);
  return resourcesOfAction(asked, called, call);
}

/** The objects that a copy is made of, as `bucket/key`. */
function objectsAt(path: string, { parameters, scope }: NeedingCall): readonly NeededResource[] {
  return valuesAt(parameters, path, scope).map((value) => ({
    text: objectArn(textOfValue(value)),
    at: value.kind === 'given' ? value.property : undefined,
    isCertain: value.kind === 'given',
  }));
}

function objectArn(source: SymbolicText | undefined): SymbolicText {
  const [bucket, key] = partsMatching(source ?? [], /^\/?([^/:]+)\/([^?]+)/s) ?? [];
  if (bucket === undefined || key === undefined || knownText(bucket) === 'arn')
    return [literal('arn:aws:s3:::'), { kind: 'hole' }];
  return symbolicText([literal('arn:aws:s3:::'), ...bucket, literal('/'), ...key]);
}
