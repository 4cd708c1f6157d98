import { taskResources } from '../../analyses/calls/task-resources.ts';
import { canRaise, errorSources, type SourcesInState } from '../../analyses/errors/error-sources.ts';
import { invokesLambda } from '../../expressions/resource.ts';
import { guidePage } from '../../language/documentation.ts';
import {
  type ErrorName,
  errorNames,
  furtherLambdaErrors,
  reservedErrorPrefix,
  transientLambdaErrors,
} from '../../language/error-names.ts';
import { queryLanguages } from '../../language/schema.ts';
import type { State } from '../../model/state-machine.ts';
import type { Node, Property } from '../../syntax/node.ts';
import { calledIn } from '../cursor/call-site.ts';
import { fieldOfHandler } from '../cursor/definition-place.ts';
import { callErrorDocumentation } from '../hover/call-documentation.ts';
import { errorDocumentation } from '../hover/error-documentation.ts';
import { linkTo, paragraphs } from '../hover/field-documentation.ts';
import { callErrors } from './call-errors.ts';
import type { CompletionSite } from './completion.ts';
import { familiarErrors, handledBeside } from './familiar-errors.ts';
import { type Offer, writtenValue } from './offer.ts';
import { fixedText } from './skeleton.ts';

/**
 * The errors that a Retrier or Catcher may name and does not yet: those that others of the definition name for the same first. Where
 * `States.ALL` may stand, it is what most handlers have, of a Retrier after what is better retried by itself.
 */
export function errorOffers(site: CompletionSite): readonly Offer[] {
  const listed = listedBeside(site.cursor.node);
  const { beside, others } = familiarErrors(site);
  const invokes = mayInvokeLambda(site);
  const passing = lambdaErrors(site, listed, invokes).map((name) => passingOffer(site, name));
  const usual = [...passing, ...allOffers(site, listed)];
  const raised = raisedOffers(site, invokes);
  const known = new Map([...raised, ...usual].map((offer) => [offer.label, offer]));
  const named = (names: readonly string[]) => names.flatMap((name) => namedOffer(site, name, known));
  const ranked = withoutDoubles([...named(beside), ...usual, ...named(others), ...raised]);
  const free = ranked.filter(({ label }) => !listed.has(label));
  const handled = handledBeside(site);
  return [...free.filter(({ label }) => !handled.has(label)), ...free.filter(({ label }) => handled.has(label))];
}

/** Predefined names only where the state can raise them, and any others that a function or a worker may have. */
function namedOffer(site: CompletionSite, name: string, known: ReadonlyMap<string, Offer>): readonly Offer[] {
  const offer = known.get(name);
  if (offer !== undefined) return [offer];
  if (name.startsWith(reservedErrorPrefix)) return [];
  return [errorOffer(site, { name, detail: 'named elsewhere in the definition', documentation: undefined })];
}

function withoutDoubles(offers: readonly Offer[]): readonly Offer[] {
  const first = new Map<string, Offer>();
  for (const offer of offers) if (!first.has(offer.label)) first.set(offer.label, offer);
  return [...first.values()];
}

/** What stands alone and last. */
function allOffers(site: CompletionSite, listed: ReadonlySet<string>): readonly Offer[] {
  const all = errorNames.get('States.ALL');
  return all !== undefined && mayMatchAll(site, listed) ? [predefinedOffer(site, all)] : [];
}

/** The other names of the same list. */
function listedBeside(node: Node | Property): ReadonlySet<string> {
  let outer: Node | Property | undefined = node;
  while (outer !== undefined && outer.kind !== 'array') outer = outer.parent;
  const names = outer?.items.flatMap((item) => (item.kind === 'string' && item !== node ? [item.value] : []));
  return new Set(names);
}

/**
 * What is worth retrying passes by itself, and hardly worth catching; but a list that names one of Lambda's errors is about them, also where
 * only deployment knows what the Task calls.
 */
function lambdaErrors(site: CompletionSite, listed: ReadonlySet<string>, invokes: LambdaInvoking): readonly string[] {
  if ([...listed].some((name) => name.startsWith('Lambda.'))) return [...transientLambdaErrors, ...furtherLambdaErrors];
  return isRetry(site) && invokes === 'surely' ? transientLambdaErrors : [];
}

function isRetry({ place: { owner } }: CompletionSite): boolean {
  return fieldOfHandler(owner) === 'Retry';
}

type LambdaInvoking = 'surely' | 'perhaps' | 'no';

/** A Task whose `Resource` only deployment knows mostly calls a function. */
function mayInvokeLambda({ facts, place: { state } }: CompletionSite): LambdaInvoking {
  if (state?.type !== 'Task') return 'no';
  const resource = facts.get(taskResources).get(state)?.resource;
  if (resource === undefined || resource.kind === 'unknown') return 'perhaps';
  return invokesLambda(resource) ? 'surely' : 'no';
}

/** What any task fails with, what only this type of state does, what the call does, and then what comes up rarely. */
function raisedOffers(site: CompletionSite, invokes: LambdaInvoking): readonly Offer[] {
  const errors = predefinedErrors(site);
  const offersOf = (rank: number) =>
    errors.filter((error) => rankOf(error) === rank).map((error) => predefinedOffer(site, error));
  const ofLambda = isRetry(site) && invokes === 'perhaps' ? transientLambdaErrors : [];
  const further = invokes === 'no' ? [] : furtherLambdaErrors;
  const byLambda = [...ofLambda, ...(isRetry(site) ? further : [])].map((name) => passingOffer(site, name));
  const called = callOffers(site).filter(({ label }) => !transientLambdaErrors.includes(label));
  return [...offersOf(0), ...offersOf(1), ...byLambda, ...called, ...offersOf(2)];
}

function rankOf({ name, isWildcard, raisedBy }: ErrorName): 0 | 1 | 2 {
  if (isWildcard) return 0;
  // The type of a Task does not say whether it calls an endpoint.
  const isOfOneType = raisedBy.length === 1 && !['Task', 'HTTP Task'].includes(raisedBy[0] ?? '');
  return isOfOneType || name === 'States.Timeout' ? 1 : 2;
}

/** The errors that the model of the API has for what the Task calls: for `Retry` those first that pass by themselves, for `Catch` the others. */
function callOffers(site: CompletionSite): readonly Offer[] {
  const { cursor, place } = site;
  const called = place.state?.type === 'Task' ? calledIn(cursor.document, place.state.node) : undefined;
  if (called === undefined) return [];
  const detail = `of ${called.service}:${called.action}`;
  const documentation = callErrorDocumentation(called);
  const names = callErrors(called);
  const passing = names.filter((name) => passesByItself.test(name));
  const lasting = names.filter((name) => !passesByItself.test(name));
  const ranked = isRetry(site) ? [...passing, ...lasting] : [...lasting, ...passing];
  return ranked.map((name) => errorOffer(site, { name, detail, documentation }));
}

/** How services call what is worth another try: that they were asked too often, or are out of order. */
const passesByItself = /Throttl|TooManyRequests|RequestLimit|ThroughputExceeded|Concurrent|Internal|Unavailable/;

function predefinedErrors({ facts, place: { state } }: CompletionSite): readonly ErrorName[] {
  const sources = state === undefined ? undefined : (facts.get(errorSources).in(state) ?? sourcesOfTask(state));
  return [...errorNames.values()]
    .filter((error) => error.name !== 'States.ALL' && error.catchable !== false)
    .filter((error) => error.isWildcard || sources === undefined || canRaise(sources, error));
}

/** A task may fail with names of its own, but with no predefined ones that other types raise. */
function sourcesOfTask({ type, queryLanguage }: State): SourcesInState | undefined {
  if (type !== 'Task') return undefined;
  const languages = queryLanguage === undefined ? queryLanguages : [queryLanguage];
  return { sources: new Set(['Task', 'HTTP Task']), languages: new Set(languages) };
}

function mayMatchAll({ place: { owner } }: CompletionSite, listed: ReadonlySet<string>): boolean {
  if (listed.size > 0) return false;
  const handlers = owner?.parent;
  return handlers?.kind !== 'array' || handlers.items.at(-1) === owner;
}

const lambdaDocumentation = paragraphs(
  'An error of the Lambda service that passes by itself. Best practice is to retry these on every task that calls Lambda.',
  linkTo(guidePage('sfn-best-practices')),
);

function passingOffer(site: CompletionSite, name: string): Offer {
  const detail = 'a fault of Lambda that passes by itself';
  return errorOffer(site, { name, detail, documentation: lambdaDocumentation });
}

function predefinedOffer(site: CompletionSite, error: ErrorName): Offer {
  return errorOffer(site, { name: error.name, detail: undefined, documentation: errorDocumentation(error) });
}

interface OfferedError {
  readonly name: string;
  readonly detail: string | undefined;
  readonly documentation: string | undefined;
}

function errorOffer({ cursor }: CompletionSite, { name, detail, documentation }: OfferedError): Offer {
  return { label: name, kind: 'error', detail, documentation, written: writtenValue(cursor, fixedText(name)) };
}
