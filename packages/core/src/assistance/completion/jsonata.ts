import { guidePage } from '../../language/documentation.ts';
import { type JsonataFunction, jsonataSignature } from '../../language/jsonata/jsonata-function.ts';
import { jsonataFunctions } from '../../language/jsonata-functions.ts';
import { isVisibleIn, type StatesMember, statesMembers, statesVariable } from '../../language/states-object.ts';
import type { DefinitionPlace } from '../cursor/definition-place.ts';
import { jsonataQuotes } from '../cursor/expression-holding.ts';
import { type ExpressionWord, expressionWordAt } from '../cursor/expression-word.ts';
import { beforeLastStep, endOfJsonata } from '../data/data-path.ts';
import { linkTo, listed, paragraphs } from '../hover/field-documentation.ts';
import type { CompletionSite } from './completion.ts';
import { contextOffers, stepOffer, variableOffers } from './expression-offers.ts';
import type { Offer } from './offer.ts';
import { memberOffers as dataMemberOffers } from './paths.ts';

/** What may be written in a JSONata expression. */
export function jsonataOffers(site: CompletionSite): readonly Offer[] {
  const { typed, following } = site.cursor.spot;
  const before = typed.slice(marks);
  if (before.includes('%}')) return [];
  const word = expressionWordAt(before, following, jsonataQuotes);
  if (word === undefined) return [];
  const written = beforeLastStep(before);
  const holder = written === undefined ? undefined : site.data && endOfJsonata(site.data, written);
  if (holder !== undefined) return dataMemberOffers(site, word, holder.members);
  const [root, first, ...path] = word.steps;
  if (root === `$${statesVariable}`) return memberOffers(site, word, { first, path });
  const isRoot = root === undefined && (word.start.startsWith('$') || mayBeginValue(word));
  return isRoot ? [statesOffer(site, word), ...variableOffers(site, word), ...functionOffers(site, word)] : [];
}

const marks = '{%'.length;

/** Behind a value only an operator may follow. */
function mayBeginValue({ start, previous }: ExpressionWord): boolean {
  return start === '' && (previous === '' || '([{,:;=<>!+-*/%&|?~^'.includes(previous));
}

function memberOffers(
  site: CompletionSite,
  word: ExpressionWord,
  { first, path }: { readonly first: string | undefined; readonly path: readonly string[] },
): readonly Offer[] {
  if (first === undefined) return visibleMembers(site.place).map((member) => memberOffer(site, word, member));
  if (first === 'context') return contextOffers(site, word, path);
  if (first !== 'errorOutput' || path.length > 0) return [];
  return ['Error', 'Cause'].map((name) =>
    stepOffer(site, word, { label: name, kind: 'member', detail: 'string', text: name }),
  );
}

/** The members of `$states` that exist at a place. */
function visibleMembers({ state, field, owner }: DefinitionPlace): readonly StatesMember[] {
  const type = state?.type;
  if (type === undefined) return [];
  const place = { type, field: field ?? '', isInCatcher: owner !== state?.node && type !== 'Choice' };
  const visible = [...statesMembers.values()].filter((member) => isVisibleIn(member, place));
  // What only few fields have is mostly what they are for.
  return [...visible.filter(isRare), ...visible.filter((member) => !isRare(member))];
}

function isRare({ visibleIn }: StatesMember): boolean {
  return visibleIn !== 'every field';
}

function memberOffer(site: CompletionSite, word: ExpressionWord, { name, description }: StatesMember): Offer {
  return stepOffer(site, word, { label: name, kind: 'member', documentation: description, text: name });
}

function statesOffer(site: CompletionSite, word: ExpressionWord): Offer {
  const documentation = statesDocumentation(site.place);
  const label = `$${statesVariable}`;
  return stepOffer(site, word, {
    label,
    kind: 'variable',
    detail: 'input, context and results',
    documentation,
    text: label,
  });
}

/** What `$states` holds at a place, in Markdown. */
export function statesDocumentation(place: DefinitionPlace): string {
  const names = visibleMembers(place).map(({ name }) => name);
  return paragraphs(`What Step Functions gives the state: ${listed(names)}.`, linkTo(guidePage('transforming-data')));
}

function functionOffers(site: CompletionSite, word: ExpressionWord): readonly Offer[] {
  return [...jsonataFunctions.values()].map((entry) =>
    stepOffer(site, word, {
      label: `$${entry.name}`,
      kind: 'function',
      detail: jsonataSignature(entry),
      documentation: jsonataDocumentation(entry),
      text: `$${entry.name}`,
      call: entry.parameters.length === 0 ? 'without arguments' : 'with arguments',
    }),
  );
}

/** What a function of JSONata does, in Markdown. */
export function jsonataDocumentation(entry: JsonataFunction): string {
  const { description, returns, page } = entry;
  return paragraphs(`\`${jsonataSignature(entry)}\` → ${returns}`, description, linkTo(page));
}
