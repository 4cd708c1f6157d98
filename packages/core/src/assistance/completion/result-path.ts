import { expressionSites } from '../../analyses/expressions/expression-sites.ts';
import { stringField, valueOf } from '../../model/field.ts';
import type { State } from '../../model/state-machine.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';
import { intrinsicQuotes } from '../cursor/expression-holding.ts';
import { type ExpressionWord, expressionWordAt } from '../cursor/expression-word.ts';
import type { CompletionSite } from './completion.ts';
import { nameOffer } from './expression-offers.ts';
import type { Offer } from './offer.ts';
import { pathNeighboursOf } from './path-neighbours.ts';

/**
 * Where a result may be written: to what later states read and nothing makes, most of all the next one; to where other states write theirs; and to
 * a member with the name of the state, as the other states have theirs. What a Catcher hands on is an error, and mostly called so.
 */
export function resultPathOffers(site: CompletionSite): readonly Offer[] {
  const { typed, following } = site.cursor.spot;
  const word = expressionWordAt(typed, following, intrinsicQuotes);
  const { state } = site.place;
  if (word === undefined || state === undefined || !'$'.startsWith(typed.slice(0, 1))) return [];
  const scores = pathNeighboursOf(site).nearness;
  const candidates = new Map([...scores].filter(([path]) => isPlain.test(path)));
  for (const path of wantedPaths(site, state)) add(candidates, path, 4);
  for (const path of readByNext(site, state)) add(candidates, path, 2);
  const likeOthers = pathsLikeOthers(site, state);
  for (const path of likeOthers) add(candidates, path, 5);
  if (likeOthers.length === 0) add(candidates, `$.${usualName(site, state)}`, 3);
  add(candidates, '$', 1);
  const ranked = [...candidates].sort(([, one], [, other]) => other - one);
  return ranked.map(([path]) => pathOffer(site, word, path));
}

function usualName(site: CompletionSite, state: State): string {
  return isOfState(site.place) ? memberName(state.name, resultPathsIn(site)) : 'error';
}

/** Whether it is a field of the state, and not of one of its Catchers. */
function isOfState({ owner, state }: Pick<DefinitionPlace, 'owner' | 'state'>): boolean {
  return owner === state?.node;
}

/** A reference path of names alone. */
const isPlain = /^\$(?:\.[\w-]+)*$/;

function add(scores: Map<string, number>, path: string, score: number): void {
  scores.set(path, (scores.get(path) ?? 0) + score);
}

function resultPathsIn({ facts }: CompletionSite): readonly string[] {
  const sites = facts.get(expressionSites).paths.filter(({ place }) => place.holds === 'result-path');
  return sites.map(({ node }) => node.value);
}

/** The members that states of the scope read, and that the data which comes here does not have yet. */
function wantedPaths({ facts, data }: CompletionSite, { scope }: State): ReadonlySet<string> {
  const wanted = new Set<string>();
  for (const { place, node } of facts.get(expressionSites).paths) {
    if (place.state.scope !== scope || place.holds === 'result-path') continue;
    const name = /^\$\.([\w-]+)/.exec(node.value)?.[1];
    if (name !== undefined && data?.input.members.get(name)?.standing !== 'made') wanted.add(`$.${name}`);
  }
  return wanted;
}

function readByNext({ facts, place: { owner } }: CompletionSite, { scope, node }: State): ReadonlySet<string> {
  const next = scope.states.get(valueOf(stringField(owner ?? node, 'Next')) ?? '');
  const sites = facts.get(expressionSites).paths.filter(({ place }) => place.state === next);
  return new Set(sites.flatMap(({ node: { value } }) => /^\$\.[\w-]+/.exec(value)?.[0] ?? []));
}

/** A name as the data of the definition has it: `Get user 2` becomes `getUser2`, or `get_user_2` or `GetUser2` where others are written so. */
function memberName(name: string, others: Iterable<string>): string {
  const words = (name.match(/\p{Lu}?[\p{Ll}\p{Lo}]+|\p{Lu}+(?!\p{Ll})|\p{N}+/gu) ?? ['result']).map((word) =>
    word.toLowerCase(),
  );
  const written = [...others].join(' ');
  if (written.includes('_')) return words.join('_');
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return /\.\p{Lu}/u.test(written) ? joined : joined.charAt(0).toLowerCase() + joined.slice(1);
}

/** Where others write to a member with the name of their state, the same for this one: `$.data.getUser` of `Get user` makes it `$.data.sendMail` of `Send mail`. */
function pathsLikeOthers(site: CompletionSite, own: State): readonly string[] {
  const counts = new Map<string, number>();
  for (const { node, place } of site.facts.get(expressionSites).paths) {
    if (place.holds !== 'result-path' || place.state === own || isOfState(place) !== isOfState(site.place)) continue;
    const name = memberName(place.state.name, [node.value]);
    const at = node.value.indexOf(name);
    if (name.length < 3 || at === -1) continue;
    const path = node.value.slice(0, at) + memberName(own.name, [node.value]) + node.value.slice(at + name.length);
    if (isPlain.test(path)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([path]) => path)
    .slice(0, 2);
}

function pathOffer(site: CompletionSite, word: ExpressionWord, text: string): Offer {
  return nameOffer(site, word, { label: text, kind: 'member', detail: 'where the result is written', text });
}
