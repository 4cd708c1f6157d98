import { taskResources } from '../../analyses/calls/task-resources.ts';
import type { AwsLookUp, IntegrationFacts } from '../../language/aws-look-up.ts';
import { guidePage } from '../../language/documentation.ts';
import { callbackActions, jobActions, requestActions } from '../../language/optimized-integrations.ts';
import { patternWords } from '../hover/call-documentation.ts';
import { fieldDocumentation, linkTo, paragraphs } from '../hover/field-documentation.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenValue } from './offer.ts';
import {
  actionsOfRelatedServices,
  byLikelihood,
  isFitting,
  type LikelyResource,
  namedActions,
  type ResourceClues,
  resourceCluesOf,
} from './resource-ranks.ts';
import { serviceActionOffers, serviceOffers } from './services.ts';
import { fixedText, type TextSkeleton } from './skeleton.ts';
import { placeholderOffers } from './substitutions.ts';

/**
 * What a Task may run: the optimized integrations, what the template names, the forms of all others, and the services that have
 * an SDK. Once one of these is typed, its actions. What fits to the rest of the Task and of the definition comes first.
 */
export function resourceOffers(site: CompletionSite): readonly Offer[] {
  const { aws } = site.cursor.document.environment;
  const resources: Resources = { site, partition: partitionAt(site), isExpress: isExpress(site) };
  if (aws === undefined) return [...knownIntegrations(resources), ...placeholderOffers(site), ...forms(resources)];
  const { typed } = site.cursor.spot;
  const [, service, action] = /^arn:[a-z-]+:states:::aws-sdk:([a-z0-9]*)(?::(.*))?$/.exec(typed) ?? [];
  if (service !== undefined && action !== undefined) return serviceActionOffers({ ...resources, aws }, service, action);
  const services = serviceOffers({ ...resources, aws });
  if (service !== undefined) return services;
  const { fitting, others } = likelyOffers(resources, aws);
  return [...fitting, ...placeholderOffers(site), ...others, ...forms(resources), ...services];
}

/** What the parameters that are given fit to, and all else. */
function likelyOffers(resources: Resources, aws: AwsLookUp) {
  const { site, partition } = resources;
  const clues = resourceCluesOf(site);
  const known = new Map(integrationOffers(resources, aws).map((offer) => [offer.label, offer]));
  const named = namedActions(clues, aws, partition);
  const familiar = clues.familiar.filter((resource) => resource.startsWith(site.cursor.spot.typed));
  const labels = new Set([...familiar, ...named, ...known.keys(), ...fittingActions(resources, clues, aws)]);
  const ranked = byLikelihood([...labels], clues, aws);
  const offers = (some: readonly LikelyResource[]) =>
    some.map(({ resource }) => known.get(resource) ?? otherOffer(resources, resource));
  return {
    fitting: offers(ranked.filter((likely) => likely.isFitting)),
    others: offers(ranked.filter((likely) => !likely.isFitting)),
  };
}

/**
 * Without those of which nothing more is known than that the service is called elsewhere, and those that an optimized integration calls, which
 * is offered itself.
 */
function fittingActions({ partition }: Resources, clues: ResourceClues, aws: AwsLookUp): readonly string[] {
  const optimized = new Set(
    aws.optimizedIntegrations().map(({ takes }) => takes && `${takes.service}:${takes.operation}`),
  );
  return actionsOfRelatedServices(clues, aws, partition).filter((resource) => {
    const call = resource.split(':').slice(-2).join(':');
    return !optimized.has(call) && isFitting(resource, clues, aws);
  });
}

function otherOffer(resources: Resources, label: string): Offer {
  const detail = label.includes(':aws-sdk:')
    ? 'calls and goes on with the answer'
    : 'named elsewhere in the definition';
  return resourceOffer(resources, { label, detail, text: fixedText(label) });
}

/** Where a `Resource` is written, and what it may be there. */
export interface Resources {
  readonly site: CompletionSite;
  /** Of the ARN, as `aws-cn`. */
  readonly partition: string;
  /** Express workflows wait for nothing that a service does. */
  readonly isExpress: boolean;
}

function isExpress({ cursor }: CompletionSite): boolean {
  return cursor.document.use.type === 'EXPRESS';
}

/** That of what is typed, or of the other Tasks. */
function partitionAt({ cursor, facts }: CompletionSite): string {
  const [, typed] = /^arn:([a-z-]+):/.exec(cursor.spot.typed) ?? [];
  if (typed !== undefined) return typed;
  for (const { resource } of facts.get(taskResources).values()) {
    const partition = 'arn' in resource ? resource.arn.partition.text : '';
    if (/^aws[a-z-]*$/.test(partition)) return partition;
  }
  return 'aws';
}

function integrationOffers(resources: Resources, aws: AwsLookUp): readonly Offer[] {
  const all = aws.optimizedIntegrations();
  const ranked = all.map((integration, index) => ({ integration, rank: rankOf(integration) * all.length + index }));
  ranked.sort((one, other) => one.rank - other.rank);
  return ranked.flatMap(({ integration }) => patternsOf(integration, resources));
}

/** What workflows use most comes first. */
function rankOf({ service, action }: IntegrationFacts): number {
  const place = usualActions.indexOf(`${service}:${action}`);
  return place === -1 ? usualActions.length : place;
}

const usualActions: readonly string[] = [...requestActions, ...jobActions];

function patternsOf(integration: IntegrationFacts, resources: Resources): readonly Offer[] {
  const waiting = resources.isExpress ? [] : waits.filter((pattern) => integration.patterns.includes(pattern));
  const jobs = waiting.filter((pattern) => pattern !== 'waitForTaskToken');
  const callbacks = waiting.filter((pattern) => pattern === 'waitForTaskToken');
  // Whoever starts a job mostly wants what comes of it.
  return ([...jobs, 'request-response', ...callbacks] as const).map((pattern) => {
    const suffix = pattern === 'request-response' ? '' : `.${pattern}`;
    const action = `${integration.service}:${integration.action}${suffix}`;
    const isJob = integration.patterns.includes('sync');
    const detail = pattern === 'request-response' ? requestDetail(isJob) : waitDetails[pattern];
    const documentation = paragraphs(
      `Optimized integration of ${integration.title}.`,
      patternWords[pattern],
      linkTo(guidePage(integration.page)),
    );
    return resourceOffer(resources, { ...integrationResource(resources, action, detail), documentation });
  });
}

/** The later form of a job gives its output as JSON, which is mostly meant. */
const waits = ['sync:2', 'sync', 'waitForTaskToken'] as const;

const waitDetails: Readonly<Record<(typeof waits)[number], string>> = {
  'sync:2': 'starts a job and waits for its end',
  sync: 'starts a job and waits for its end',
  waitForTaskToken: 'calls and waits for the task token',
};

function requestDetail(isJob: boolean): string {
  return isJob ? 'starts a job and goes on' : 'calls and goes on with the answer';
}

/** Without the data on AWS, those that the language knows. */
function knownIntegrations(resources: Resources): readonly Offer[] {
  const requests = [...requestActions, ...jobActions].map((action) => {
    return integrationResource(resources, action, requestDetail(jobActions.has(action)));
  });
  const jobs = [...jobActions].map((action) => {
    const suffix = action === 'states:startExecution' ? '.sync:2' : '.sync';
    return integrationResource(resources, `${action}${suffix}`, waitDetails.sync);
  });
  const callbacks = callbackActions.map((action) => {
    return integrationResource(resources, `${action}.waitForTaskToken`, waitDetails.waitForTaskToken);
  });
  const waiting = resources.isExpress ? [] : [...jobs, ...callbacks];
  return [...requests, ...waiting].map((resource) => resourceOffer(resources, resource));
}

interface OfferedResource {
  readonly label: string;
  readonly detail: string;
  readonly text: TextSkeleton;
  readonly documentation?: string | undefined;
}

function integrationResource({ partition }: Resources, action: string, detail: string): OfferedResource {
  const label = `arn:${partition}:states:::${action}`;
  return { label, detail, text: fixedText(label) };
}

/** Express workflows run no activities. */
function forms(resources: Resources): readonly Offer[] {
  const { partition, isExpress: hasNoActivities } = resources;
  const all = [
    form(`arn:${partition}:states:::aws-sdk:`, { stop: 's3:getObject', detail: 'any API of an AWS service' }),
    form(`arn:${partition}:lambda:`, { stop: 'us-east-1:123456789012:function:name', detail: 'a Lambda function' }),
    form(`arn:${partition}:states:`, { stop: 'us-east-1:123456789012:activity:name', detail: 'an activity' }),
  ];
  return (hasNoActivities ? all.slice(0, -1) : all).map((resource) => resourceOffer(resources, resource));
}

function form(before: string, { stop, detail }: { stop: string; detail: string }): OfferedResource {
  return { label: `${before}…`, detail, text: { kind: 'text', before, stop, after: '' } };
}

function resourceOffer({ site: { cursor, place } }: Resources, resource: OfferedResource): Offer {
  const { label, detail, text } = resource;
  const documentation = resource.documentation ?? (place.schema && fieldDocumentation(place.schema));
  return { label, kind: 'call', detail, documentation, written: writtenValue(cursor, text) };
}
