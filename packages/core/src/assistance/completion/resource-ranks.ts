import { taskResources } from '../../analyses/calls/task-resources.ts';
import type { AwsLookUp } from '../../language/aws-look-up.ts';
import { mapCallParameters } from '../../language/integration-types.ts';
import { handedOver, namesHandedOver } from '../cursor/call-site.ts';
import { calledBy } from '../cursor/called.ts';
import { givesTaskToken } from '../task-token.ts';
import { callableActions } from './callable-actions.ts';
import type { CompletionSite } from './completion.ts';

/** What the object that has the `Resource` says of what it calls, by everything else that is written. */
export interface ResourceClues {
  /** The parameters that are given. */
  readonly given: readonly string[];
  /** Whether they hand out a task token. */
  readonly handsOutToken: boolean;
  /** What other Tasks call, the most frequent first. */
  readonly familiar: readonly string[];
  /** The words of the state's name, in lower case. */
  readonly words: ReadonlySet<string>;
}

export function resourceCluesOf(site: CompletionSite): ResourceClues {
  const { place } = site;
  const parameters = place.owner && handedOver(place.owner);
  return {
    given: place.owner === undefined ? [] : namesHandedOver(place.owner),
    handsOutToken: parameters !== undefined && givesTaskToken(parameters),
    familiar: familiarResources(site),
    words: new Set(wordsOf(place.state?.name ?? '')),
  };
}

function familiarResources({ facts, cursor }: CompletionSite): readonly string[] {
  const counts = new Map<string, number>();
  for (const { node } of facts.get(taskResources).values()) {
    if (node !== cursor.node && node.value !== '') counts.set(node.value, (counts.get(node.value) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([resource]) => resource);
}

/**
 * The resources in the order in which they are likely: what takes all that is given and needs no more; then what is unknown, and what
 * other Tasks call; last what has no such parameters.
 */
export function byLikelihood(
  resources: readonly string[],
  clues: ResourceClues,
  aws: AwsLookUp,
): readonly LikelyResource[] {
  const familiar = new Map(clues.familiar.map((resource, index) => [resource, index]));
  const ranked = resources.map((resource, index) => {
    const fit = fitOf(resource, clues, aws);
    const familiarity = familiar.get(resource) ?? familiar.size;
    return { resource, index, fit, familiarity, named: namedWords(resource, clues, fit) };
  });
  // Of what fits as well and is called by no other Task, what the state is named after.
  ranked.sort((one, other) => {
    const byClues = other.fit - one.fit || one.familiarity - other.familiarity || other.named - one.named;
    return byClues || one.index - other.index;
  });
  return ranked.map(({ resource, fit }) => ({ resource, isFitting: fit > 0 }));
}

/** How many words of the action are in the state's name. One alone, such as `get`, says something only where the parameters fit. */
function namedWords(resource: string, { words }: ResourceClues, fit: number): number {
  const action = resource.slice(resource.lastIndexOf(':') + 1);
  const count = wordsOf(action).filter((word) => words.has(word)).length;
  return fit > 0 || count > 1 ? count : 0;
}

export interface LikelyResource {
  readonly resource: string;
  /** Whether it takes all that is given. */
  readonly isFitting: boolean;
}

/** Whether it takes all that is given. */
export function isFitting(resource: string, clues: ResourceClues, aws: AwsLookUp): boolean {
  return fitOf(resource, clues, aws) > 0;
}

/**
 * 2 for what is given all that it needs, 1 for what takes all that is given, 0 where nothing can be told; below, what does not take it, or
 * waits for a token that nobody hands out. Where one is handed out, what waits for it goes before what only passes it on.
 */
function fitOf(resource: string, clues: ResourceClues, aws: AwsLookUp): number {
  const waits = resource.endsWith('.waitForTaskToken');
  if (waits && !clues.handsOutToken) return -2;
  const fit = fitOfParameters(resource, clues, aws);
  return clues.handsOutToken && !waits && resource.includes(':states:::') ? fit - 0.5 : fit;
}

function fitOfParameters(resource: string, { given }: ResourceClues, aws: AwsLookUp): number {
  if (given.length === 0) return 0;
  const called = calledBy(aws, resource);
  if (called === undefined) return 0;
  const { input } = called;
  if (!given.every((name) => input.member(name) !== undefined)) return -1;
  const needed = input.members.filter(({ isRequired }) => isRequired);
  return needed.every(({ name }) => given.includes(name)) ? 2 : 1;
}

/** What of the SDK integrations the state's name says: operations all of whose words are in it, those of services that are called elsewhere first. */
export function namedActions({ words, familiar }: ResourceClues, aws: AwsLookUp, partition: string): readonly string[] {
  if (words.size < 2) return [];
  const found: { readonly resource: string; readonly rank: number }[] = [];
  for (const { name: service, listing } of aws.services()) {
    if (listing !== 'listed') continue;
    const beginning = `arn:${partition}:states:::aws-sdk:${service}:`;
    for (const operation of callableActions(aws, service)) {
      const parts = wordsOf(operation);
      if (parts.length < 2 || !parts.every((part) => words.has(part))) continue;
      const isKnown = words.has(service) || familiar.some((resource) => resource.startsWith(beginning));
      found.push({ resource: beginning + operation, rank: parts.length + (isKnown ? mostWords : 0) });
    }
  }
  return found
    .sort((one, other) => other.rank - one.rank)
    .slice(0, mostNamed)
    .map(({ resource }) => resource);
}

/** More than any name of an operation has. */
const mostWords = 100;
const mostNamed = 20;

/**
 * All that the services offer by their SDK which other Tasks call so, or which have an optimized integration that takes one of the parameters:
 * `TableName` speaks of DynamoDB, of which most is called by the SDK. Only where what is given tells them apart.
 */
export function actionsOfRelatedServices(clues: ResourceClues, aws: AwsLookUp, partition: string): readonly string[] {
  const { given, familiar } = clues;
  if (given.length === 0) return [];
  const beginnings = new Set(
    familiar.flatMap((resource) => /^arn:[a-z-]+:states:::aws-sdk:[a-z0-9]+:/.exec(resource)?.[0] ?? []),
  );
  for (const service of servicesTaking(given, aws)) beginnings.add(`arn:${partition}:states:::aws-sdk:${service}:`);
  const services = [...beginnings].slice(0, mostServices);
  return services.flatMap((beginning) => {
    const actions = callableActions(aws, beginning.split(':')[6] ?? '');
    return actions.map((action) => beginning + action);
  });
}

/** The services whose optimized integrations take the most of the parameters; what distributed Maps call, such as S3, counts too. */
function servicesTaking(given: readonly string[], aws: AwsLookUp): readonly string[] {
  const optimized = aws.optimizedIntegrations().map(({ takes, parameters }) => [takes?.service, parameters] as const);
  const byMaps = [...mapCallParameters].map(([call, { members }]) => [call.split(':')[0], members] as const);
  const counts = new Map<string, number>();
  for (const [service, parameters] of [...optimized, ...byMaps]) {
    const taken = parameters.filter(({ name }) => given.includes(name)).length;
    if (service !== undefined && taken > (counts.get(service) ?? 0)) counts.set(service, taken);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([service]) => service);
}

/** Each has to be read, and some have hundreds of operations. */
const mostServices = 4;

/** The words of a name, however it joins them: `getObject`, `Get object`, `get-object`. */
function wordsOf(name: string): readonly string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g)?.map((word) => word.toLowerCase()) ?? [];
}
