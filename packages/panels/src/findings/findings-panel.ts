import { element, textElement } from '@stepproof/diagram';
import { type Action, buttons } from '../parts/button.ts';
import { given } from '../parts/given.ts';
import { markedText } from '../parts/marked-text.ts';
import { route } from '../parts/route.ts';
import { badge, notice, section } from '../parts/section.ts';
import type { ToldFinding, ToldWitness } from '../told.ts';

/** What was found. The buttons name a finding by its place in the list. */
export function findingsPanel(findings: readonly ToldFinding[], can: readonly Action[]): string {
  const items = findings.map((finding, index) =>
    element('li', { class: finding.severity }, findingItem(finding, index, can)),
  );
  const list = items.length === 0 ? notice('Nothing was found.') : element('ol', { class: 'findings' }, ...items);
  return section('findings', 'Findings', list);
}

function findingItem(finding: ToldFinding, index: number, can: readonly Action[]): string {
  const { severity, message, ruleId, file, line, column, fixes, witness } = finding;
  const place = [textElement('code', {}, `${file}:${line}:${column}`), textElement('code', { class: 'rule' }, ruleId)];
  return [
    element('p', { class: 'message' }, badge(severity, severity), markedText(message)),
    element('p', { class: 'place' }, ...place),
    ...fixes.map((title) => element('p', { class: 'fix' }, markedText(`Fix: ${title}`))),
    buttons(['open'], can, index),
    witness === undefined ? '' : witnessPart(witness, buttons(['show'], can, index)),
  ].join('');
}

function witnessPart({ states, input, mocks, error }: ToldWitness, offered: string): string {
  const words = error === undefined ? '' : `, and fails with ${error}`;
  const title = textElement('summary', {}, `An execution that shows it${words}`);
  return element('details', {}, title, route(states), offered, given(input, mocks));
}
