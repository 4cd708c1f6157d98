import type { ContextMember } from '../../language/context-object.ts';
import { guidePage } from '../../language/documentation.ts';
import type { ExpressionWord } from '../cursor/expression-word.ts';
import { visibleContextMembers } from '../data/visible-context.ts';
import { variableDocumentation, visibleVariables } from '../data/visible-variables.ts';
import { linkTo, paragraphs } from '../hover/field-documentation.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenValue } from './offer.ts';
import { fixedText } from './skeleton.ts';

/** What a completion inside of an expression writes in the place of a name, or of its last step. */
export interface PartOffer extends Omit<Offer, 'written' | 'span'> {
  readonly text: string;
  /** What goes between brackets behind it is to be filled in. */
  readonly call?: 'with arguments' | 'without arguments' | undefined;
}

/** Writes in the place of the last step of the name at the cursor. */
export function stepOffer(site: CompletionSite, word: ExpressionWord, offer: PartOffer): Offer {
  return partOffer(site, word, { offer, length: word.start.length });
}

/** Writes in the place of the whole name at the cursor. */
export function nameOffer(site: CompletionSite, word: ExpressionWord, offer: PartOffer): Offer {
  const length = [...word.steps, word.start].join('.').length;
  return partOffer(site, word, { offer, length });
}

/** The variables that the state may read. */
export function variableOffers(site: CompletionSite, word: ExpressionWord): readonly Offer[] {
  const { state } = site.place;
  if (state === undefined) return [];
  return visibleVariables(site.facts, state).map((variable) =>
    stepOffer(site, word, {
      label: `$${variable.name}`,
      kind: 'variable',
      detail: variable.isSure === false ? 'variable, not assigned on every way here' : 'variable',
      documentation: variableDocumentation(variable),
      text: `$${variable.name}`,
    }),
  );
}

/** The members of the context object below a path. */
export function contextOffers(site: CompletionSite, word: ExpressionWord, path: readonly string[]): readonly Offer[] {
  return visibleContextMembers(path, site).map((member) => {
    const label = member.path.at(-1) ?? '';
    const documentation = contextDocumentation(member);
    return stepOffer(site, word, { label, kind: 'member', detail: member.type, documentation, text: label });
  });
}

/** What a member of the context object is, in Markdown. */
export function contextDocumentation({ description }: ContextMember): string {
  return paragraphs(description, linkTo(contextPage));
}

const contextPage = guidePage('input-output-contextobject');

export const contextRootDocumentation = paragraphs(
  'The context object: the execution, the state, the machine, the task token and the item of a Map.',
  linkTo(contextPage),
);

function partOffer(
  site: CompletionSite,
  { rest, isCalled }: ExpressionWord,
  { offer, length }: { readonly offer: PartOffer; readonly length: number },
): Offer {
  const { text, call, ...described } = offer;
  const { typed, following, offset, quote } = site.cursor.spot;
  const isCall = call !== undefined && !isCalled;
  const isWhole = typed === '' && following === '' && quote === undefined;
  if (isWhole && call === 'with arguments') {
    const written = writtenValue(site.cursor, { kind: 'text', before: `${text}(`, stop: '', after: ')' });
    return { ...described, written };
  }
  if (isWhole) return { ...described, written: writtenValue(site.cursor, fixedText(isCall ? `${text}()` : text)) };
  const brackets = !isCall ? [] : call === 'with arguments' ? ['(', { stop: '' }, ')'] : ['()'];
  const span = { start: offset - length, end: offset + rest.length };
  return { ...described, written: [text, ...brackets], span };
}
