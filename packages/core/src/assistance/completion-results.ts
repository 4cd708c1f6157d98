import type { MemberFacts, ValueType } from '../language/aws-look-up.ts';
import { propertyOf } from '../syntax/node.ts';
import { resultDocumentation, valueTypeWords } from './call-documentation.ts';
import { resultOf } from './call-result.ts';
import { calledIn } from './call-site.ts';
import type { Called } from './called.ts';
import type { CompletionSite } from './completion.ts';
import { stepOffer } from './expression-offers.ts';
import type { ExpressionWord } from './expression-word.ts';
import type { Offer } from './offer.ts';
import { typeAt } from './parameter-place.ts';

/** The members of the result of a call that a path in JSONata goes on with: `$states.result.Tasks[0].` */
export function jsonataResultOffers(site: CompletionSite, word: ExpressionWord, before: string): readonly Offer[] {
  const { field } = site.place;
  if (field !== 'Output' && field !== 'Assign') return [];
  const [, path] = /\$states\.result((?:\.\w+|\[\d+\])*)\.\w*$/.exec(before) ?? [];
  return path === undefined ? [] : memberOffers(site, word, { steps: stepsOf(path), lists: 'mapped' });
}

/** The same of a JSONPath where the result is what `$` stands for: `$.Tasks[0].` */
export function pathResultOffers(site: CompletionSite, word: ExpressionWord, before: string): readonly Offer[] {
  if (!readsResult(site)) return [];
  const [, path] = /(?:^|[\s(,])\$((?:\.\w+|\[(?:\d+|\*)\])*)\.\w*$/.exec(before) ?? [];
  return path === undefined ? [] : memberOffers(site, word, { steps: stepsOf(path), lists: 'indexed' });
}

/** Where there is a `ResultSelector`, what it makes is another matter. */
function readsResult({ place: { field, owner, state } }: CompletionSite): boolean {
  if (state === undefined || owner !== state.node) return false;
  return field === 'ResultSelector' || (field === 'Assign' && propertyOf(state.node, 'ResultSelector') === undefined);
}

function stepsOf(path: string): readonly string[] {
  return (path.match(/\w+|\[[^\]]*\]/g) ?? []).map((step) => (step.startsWith('[') ? '[]' : step));
}

interface ResultPath {
  readonly steps: readonly string[];
  /** Whether a name may follow a list, as in JSONata, which then means that of every item. */
  readonly lists: 'mapped' | 'indexed';
}

function memberOffers(site: CompletionSite, word: ExpressionWord, path: ResultPath): readonly Offer[] {
  const { state, owner } = site.place;
  if (state?.type !== 'Task' || owner !== state.node) return [];
  const called = calledIn(site.cursor.document, state.node);
  const result = called && resultOf(called);
  if (called === undefined || result === undefined) return [];
  return membersAt(result, path).map((member) => memberOffer(site, word, { member, called }));
}

function membersAt(result: ValueType, { steps, lists }: ResultPath): readonly MemberFacts[] {
  let type: ValueType | undefined = result;
  for (const step of steps) type = type && typeAt(lists === 'mapped' && step !== '[]' ? itemOf(type) : type, [step]);
  const found = type && lists === 'mapped' ? itemOf(type) : type;
  return found?.kind === 'structure' || found?.kind === 'union' ? found.members : [];
}

function itemOf(type: ValueType): ValueType {
  return type.kind === 'list' ? type.element : type;
}

interface ResultMember {
  readonly member: MemberFacts;
  readonly called: Called;
}

function memberOffer(site: CompletionSite, word: ExpressionWord, { member, called }: ResultMember): Offer {
  return stepOffer(site, word, {
    label: member.name,
    kind: 'result',
    detail: valueTypeWords(member.type),
    documentation: resultDocumentation(member, called),
    text: member.name,
  });
}
