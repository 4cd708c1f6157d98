import { expect, test } from 'vitest';
import { type FromPage, readFromPage, readKept } from '../../packages/vscode-extension/src/views/messages.ts';
import { pageHtml } from '../../packages/vscode-extension/src/views/page-html.ts';
import { readShownFinding } from '../../packages/vscode-extension/src/views/shown-finding.ts';

test('what a page of ours sends is taken as it is, without more', () => {
  const messages: readonly FromPage[] = [
    { kind: 'ready' },
    { kind: 'select', state: 0 },
    { kind: 'side', side: 'permissions' },
    { kind: 'execution', action: 'step', list: 3, index: 1 },
    { kind: 'add', list: 3, index: 1 },
    { kind: 'picture', format: 'svg', data: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
    { kind: 'picture', format: 'png', data: 'iVBORw0KGgoAAAA=' },
  ];
  expect(messages.map((message) => readFromPage({ ...message, more: 'x' }))).toEqual(messages);
});

test('whatever else it sends is not taken', () => {
  const others: readonly unknown[] = [
    ...[undefined, null, 7, 'ready', [], {}, { kind: 'other' }, { kind: ['ready'] }, { kind: '__proto__' }],
    ...[-1, 0.5, '0', Number.NaN, undefined, 2 ** 60].map((state) => ({ kind: 'select', state })),
    ...['graph', '', null, 'toString'].map((side) => ({ kind: 'side', side })),
    { kind: 'execution', action: 'add', list: 1, index: 0 },
    { kind: 'execution', action: 'step', list: 1 },
    { kind: 'execution', action: 'step', index: 0 },
    { kind: 'add', list: '1', index: 0 },
    { kind: 'picture', format: 'exe', data: '<svg ' },
    { kind: 'picture', format: 'svg', data: '<script>' },
    { kind: 'picture', format: 'png', data: 'TVqQAAMAAAAEAAAA' },
    { kind: 'picture', format: 'png', data: 'iVBORw0KGgo../../' },
  ];
  expect(others.map(readFromPage).filter((message) => message !== undefined)).toEqual([]);
});

test('what a view has kept is read as far as it is that', () => {
  const kept = { uri: 'file:///flows/a.asl.json', machine: 'a' };
  expect(readKept({ ...kept, side: 'paths' })).toEqual({ ...kept, side: 'paths' });
  expect(readKept({ ...kept, side: 7 })).toEqual({ ...kept, side: 'none' });
  expect([undefined, null, 'a', {}, { uri: 1, machine: 'a' }, { uri: 'a' }].map(readKept)).toEqual(
    Array(6).fill(undefined),
  );
});

test('a finding is shown as the server tells it, and nothing that is none', () => {
  const finding = {
    rule: 'input-path',
    severity: 'error',
    message: 'It fails.',
    witness: { states: ['A'], input: { a: 1 }, mocks: {}, error: 'States.Runtime' },
  };
  expect(readShownFinding(finding)).toEqual(finding);
  const others = [undefined, 'x', {}, { ...finding, severity: 'fatal' }, { ...finding, witness: { states: [7] } }];
  expect(others.map(readShownFinding)).toEqual(Array(others.length).fill(undefined));
});

test('a page runs its program, and loads nothing else', () => {
  const page = pageHtml({ script: 'https://view/machine-view.js', nonce: 'n0nce' });
  expect(page).toContain(
    `content="default-src 'none'; script-src 'nonce-n0nce'; img-src data:; base-uri 'none'; form-action 'none'"`,
  );
  expect(page).toContain('<script nonce="n0nce" src="https://view/machine-view.js"></script>');
  expect(page).not.toMatch(/ style=|<style| on\w+=/);
});
