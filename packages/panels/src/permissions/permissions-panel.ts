import { element, escaped, textElement } from '@stepproof/diagram';
import { type Action, buttons } from '../parts/button.ts';
import { count } from '../parts/count.ts';
import { badge, notice, section } from '../parts/section.ts';
import type { ToldGrant, ToldGrantPlace, ToldNeed, ToldPermissions } from '../told.ts';

/** What a machine needs against what its role is granted. The buttons name a need by its place in the list. */
export function permissionsPanel(told: ToldPermissions, can: readonly Action[]): string {
  const { needs, unknown, unused } = told;
  return section(
    'permissions',
    'Permissions',
    textElement('p', {}, summary(told)),
    needs.length === 0 ? '' : needsTable(needs, can),
    unknown.length === 0
      ? ''
      : notice(`It is not known what ${unknown.join(', ')} ${unknown.length === 1 ? 'calls' : 'call'}.`),
    unused.length === 0 ? '' : unusedList(unused),
  );
}

function summary({ needs, role }: ToldPermissions): string {
  if (needs.length === 0) return 'Nothing that it calls needs a permission of its role.';
  const whose = role.name === undefined ? 'the role' : `the role ${role.name}`;
  const lacking = needs.filter(isLacking).length;
  const all = count(needs.length, 'permission');
  return lacking === 0
    ? `${all} needed of ${whose}, none is surely missing.`
    : `${all} needed of ${whose}, ${lacking} missing.`;
}

function isLacking({ verdict }: ToldNeed): boolean {
  return verdict === 'missing' || verdict === 'denied';
}

function needsTable(needs: readonly ToldNeed[], can: readonly Action[]): string {
  const heads = ['State', 'Needs', 'Granted'].map((word) => textElement('th', { scope: 'col' }, word));
  const body = needs.map((need, index) =>
    element('tr', { class: need.verdict }, needCells(need), verdictCell(need, index, can)),
  );
  const table = element(
    'table',
    {},
    textElement('caption', {}, 'Needs and grants'),
    element('thead', {}, element('tr', {}, ...heads)),
    element('tbody', {}, ...body),
  );
  // Wide tables are scrolled by themselves, by keys too.
  return element('div', { class: 'scrolled', tabindex: 0, role: 'group', 'aria-label': 'Needs and grants' }, table);
}

/** A need is one cell, so that what it is granted is in sight in a narrow view too. */
function needCells({ state, action, resource, why, need }: ToldNeed): string {
  return [
    textElement('td', {}, state ?? 'the state machine'),
    element(
      'td',
      {},
      textElement('code', {}, action),
      ' on ',
      textElement('code', {}, resource),
      textElement('p', { class: 'why' }, need === 'required' ? why : `${why} (${need})`),
    ),
  ].join('');
}

function verdictCell({ verdict, grantedBy, deniedBy }: ToldNeed, index: number, can: readonly Action[]): string {
  const places = [...grantedBy, ...deniedBy].map(placeWords).join(', ');
  const add = verdict === 'missing' ? buttons(['add'], can, index) : '';
  return element('td', {}, badge(verdict, verdict), escaped(places === '' ? '' : ` ${places}`), add);
}

function placeWords({ policy, file, line }: ToldGrantPlace): string {
  const place = `${file}:${line}`;
  return policy === undefined ? place : `${policy} (${place})`;
}

function unusedList(unused: readonly ToldGrant[]): string {
  const items = unused.map((grant) => textElement('li', {}, `${grant.actions.join(', ')} – ${placeWords(grant)}`));
  return element(
    'div',
    { class: 'unused' },
    textElement('h3', {}, 'Granted, and not needed'),
    element('ul', {}, ...items),
  );
}
