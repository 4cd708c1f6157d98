import { isPlainName, printMemberStep } from '../../expressions/json-path-print.ts';
import type { ContextMember } from '../../language/context-object.ts';
import type { ExpressionWord } from '../cursor/expression-word.ts';
import { anyItem, type DataMember, type DataStep, type KnownPath, knownPaths, unknownPart } from '../data/data-part.ts';
import { visibleContextMembers } from '../data/visible-context.ts';
import { variableDocumentation, visibleVariables } from '../data/visible-variables.ts';
import { paragraphs } from '../hover/field-documentation.ts';
import { givesTaskToken } from '../task-token.ts';
import type { CompletionSite } from './completion.ts';
import { contextDocumentation, nameOffer, stepOffer } from './expression-offers.ts';
import type { Offer } from './offer.ts';
import { type PathNeighbours, pathNeighboursOf } from './path-neighbours.ts';

/**
 * Whole paths, the likeliest first: what has the name of the field that it is for, what stands in the same field elsewhere, then all that is
 * known of the data, with what the definition makes before what other states read, and outer members before inner ones.
 */
export function wholePathOffers(site: CompletionSite, word: ExpressionWord): readonly Offer[] {
  const neighbours = pathNeighboursOf(site);
  const known = [...dataCandidates(site), ...variableCandidates(site), ...contextCandidates(site)];
  const candidates = withUnknown(known, site, neighbours);
  const ranked = candidates.map((candidate, index) => ({ candidate, index, score: scoreOf(candidate, neighbours) }));
  ranked.sort((one, other) => other.score - one.score || one.index - other.index);
  return ranked.map(({ candidate }) => pathOffer(site, word, candidate));
}

interface Candidate {
  readonly text: string;
  /** The names that lead to it, for comparing it with the name of a field. */
  readonly names: readonly string[];
  readonly weight: number;
  readonly detail: string;
  readonly documentation: string | undefined;
}

const weights: Readonly<Record<DataMember['standing'], number>> = { made: 4, documented: 2, read: 3 };

function dataCandidates({ data }: CompletionSite): readonly Candidate[] {
  const detail = data?.input.type ?? unknownPart.type;
  const root = { text: '$', names: [], weight: 3, detail, documentation: undefined };
  return data === undefined ? [root] : [root, ...knownPaths(data.input).map((path) => dataCandidate('$', path))];
}

function variableCandidates({ data, facts, place: { state } }: CompletionSite): readonly Candidate[] {
  const visible = state === undefined ? [] : visibleVariables(facts, state);
  return visible.flatMap((variable) => {
    const part = data?.variables.get(variable.name)?.part;
    const text = `$${variable.name}`;
    const detail = variable.isSure === false ? 'variable, not assigned on every way here' : 'variable';
    const own = { text, names: [variable.name], weight: 3, detail, documentation: variableDocumentation(variable) };
    return [own, ...(part === undefined ? [] : knownPaths(part).map((path) => dataCandidate(text, path)))];
  });
}

function dataCandidate(root: string, { steps, member, part }: KnownPath): Candidate {
  const { standing, documentation } = member;
  // What holds more data is what a result is asked for.
  const weight = weights[standing] - steps.length + (part.type === unknownPart.type ? 1 : 0);
  const names = steps.filter((step) => step !== anyItem);
  return { text: root + steps.map(printDataStep).join(''), names, weight, detail: part.type, documentation };
}

/** Of a list the first item, because there may be no other. */
function printDataStep(step: DataStep): string {
  return step === anyItem ? '[0]' : printMemberStep(step);
}

function contextCandidates(site: CompletionSite): readonly Candidate[] {
  const members: ContextMember[] = [];
  let open: readonly ContextMember[] = visibleContextMembers([], site);
  while (open.length > 0) {
    members.push(...open);
    open = open.flatMap(({ path }) => visibleContextMembers(path, site));
  }
  return members.filter(({ type }) => type !== 'object').map((member) => contextCandidate(site, member));
}

function contextCandidate(site: CompletionSite, member: ContextMember): Candidate {
  const { path: names, type } = member;
  const text = `$$.${names.join('.')}`;
  return { text, names, weight: contextWeight(site, text), detail: type, documentation: contextDocumentation(member) };
}

/** A task that waits has to hand out its token, and the input of an iteration is mostly made of its item. */
function contextWeight({ place, cursor }: CompletionSite, text: string): number {
  const { state, field, owner } = place;
  const isToken = text === '$$.Task.Token';
  const payload = field !== 'Parameters' ? undefined : owner?.properties.find(({ name }) => name === field)?.value;
  if (isToken)
    return payload !== undefined && cursor.node.parent?.kind === 'property' && !givesTaskToken(payload) ? 6 : 0;
  const isItem =
    state?.type === 'Map' && (field === 'ItemSelector' || field === 'Parameters') && text.startsWith('$$.Map.');
  if (!isItem) return 0;
  return text === '$$.Map.Item.Value' ? 6 : text === '$$.Map.Item.Index' ? 5 : 3;
}

/** With those that are not known to lead to anything: what stands elsewhere, and a member of the data with the name of the parameter. */
function withUnknown(
  candidates: readonly Candidate[],
  { cursor }: CompletionSite,
  { nearness }: PathNeighbours,
): readonly Candidate[] {
  const texts = new Set(candidates.map(({ text }) => text));
  const name = namesake(cursor.node);
  const named = name === undefined ? [] : [`$${printMemberStep(name)}`];
  const others = [...new Set([...nearness.keys(), ...named])].filter((text) => !texts.has(text));
  return [...candidates, ...others.map((text) => unknownCandidate(text, nearness))];
}

/** What data is called like the place that reads it: as the parameter, or of a Fail state what a Catcher hands on as `Error` and `Cause`. */
function namesake({ parent: key }: CompletionSite['cursor']['node']): string | undefined {
  if (key?.kind !== 'property') return undefined;
  if (key.name.endsWith('.$')) return key.name.slice(0, -2);
  return key.name === 'ErrorPath' || key.name === 'CausePath' ? key.name.slice(0, -'Path'.length) : undefined;
}

/** What is known goes before a guess. */
const guessWeight = -4;

function unknownCandidate(text: string, nearness: ReadonlyMap<string, number>): Candidate {
  const names = text.split('.').slice(1);
  const isRead = nearness.has(text);
  const detail = isRead ? 'read elsewhere in the definition' : 'a member with the name of what it is for';
  return { text, names, weight: isRead ? 0 : guessWeight, detail, documentation: undefined };
}

function scoreOf(candidate: Candidate, { wanted, nearness }: PathNeighbours): number {
  return (
    candidate.weight +
    Math.min(nearness.get(candidate.text) ?? 0, mostNearness) +
    namesakeScore(candidate, bare(wanted ?? ''))
  );
}

const mostNearness = 10;

/** Whether the last names of a path, put together, are the name of the field: `$$.Execution.Id` of `executionId`. */
function namesakeScore({ text, names }: Candidate, wanted: string): number {
  if (wanted === '') return 0;
  let joined = '';
  for (const name of names.toReversed()) {
    joined = bare(name) + joined;
    if (joined === wanted) return 8;
  }
  if (text.startsWith('$$')) return 0;
  const last = bare(names.at(-1) ?? '');
  return last.length > 2 && (last.includes(wanted) || wanted.includes(last)) ? 3 : 0;
}

function bare(name: string): string {
  return name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}

function pathOffer(site: CompletionSite, word: ExpressionWord, { text, detail, documentation }: Candidate): Offer {
  return nameOffer(site, word, { label: text, kind: 'member', detail, documentation, text });
}

/** The members of what a path has led to so far. */
export function memberOffers(
  site: CompletionSite,
  word: ExpressionWord,
  members: ReadonlyMap<string, DataMember>,
): readonly Offer[] {
  return [...members]
    .filter(([name]) => isPlainName(name))
    .map(([name, { part, standing, documentation }]) =>
      stepOffer(site, word, {
        label: name,
        kind: standing === 'documented' ? 'result' : 'member',
        detail: part.type,
        documentation: documentation ?? paragraphs(standings[standing]),
        text: name,
      }),
    );
}

const standings: Readonly<Record<DataMember['standing'], string>> = {
  made: 'The definition makes it.',
  documented: 'A member of the result.',
  read: 'Other states read it too.',
};
