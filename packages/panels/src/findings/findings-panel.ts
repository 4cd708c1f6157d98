import { element, textElement } from '@stepproof/diagram';
import { button } from '../parts/button.ts';
import { dataBlock } from '../parts/json.ts';
import { route } from '../parts/route.ts';
import { badge, notice, section } from '../parts/section.ts';
import type { ToldFinding, ToldWitness } from '../told.ts';

/** What was found. The buttons name a finding by its place in the list. */
export function findingsPanel(findings: readonly ToldFinding[]): string {
  const items = findings.map((finding, index) =>
    element('li', { class: finding.severity }, findingItem(finding, index)),
  );
  const list = items.length === 0 ? notice('Nothing was found.') : element('ol', { class: 'findings' }, ...items);
  return section('findings', 'Findings', list);
}

function findingItem(
  { severity, message, ruleId, file, line, column, fixes, witness }: ToldFinding,
  index: number,
): string {
  const place = element(
    'p',
    { class: 'place' },
    textElement('code', {}, `${file}:${line}:${column}`),
    textElement('code', { class: 'rule' }, ruleId),
    button({ action: 'open', index, title: 'Go there' }),
  );
  return [
    element('p', { class: 'message' }, badge(severity, severity), markedText(message)),
    place,
    ...fixes.map((title) => element('p', { class: 'fix' }, markedText(`Fix: ${title}`))),
    witness === undefined ? '' : witnessPart(witness, index),
  ].join('');
}

function witnessPart({ states, input, mocks, error }: ToldWitness, index: number): string {
  const ends =
    error === undefined ? 'An execution that shows it' : `An execution that shows it, and fails with ${error}`;
  const answers =
    Object.keys(mocks).length === 0
      ? []
      : [textElement('h4', {}, 'What tasks answer'), dataBlock(mocks, 'What tasks answer')];
  return element(
    'details',
    {},
    textElement('summary', {}, ends),
    route(states),
    element('p', { class: 'buttons' }, button({ action: 'show', index, title: 'Show the path' })),
    textElement('h4', {}, 'Input'),
    dataBlock(input, 'Input'),
    ...answers,
  );
}

/** A sentence with its names in backticks set as code. */
function markedText(sentence: string): string {
  const parts = sentence.split('`');
  // Of an odd number of backticks none is a mark.
  if (parts.length % 2 === 0) return textElement('span', {}, sentence);
  return parts.map((part, index) => textElement(index % 2 === 1 ? 'code' : 'span', {}, part)).join('');
}
