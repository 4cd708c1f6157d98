import { expect, test } from 'vitest';
import {
  type HierarchyStep,
  hierarchyItemAt,
  stepsAfter,
  stepsBefore,
} from '../../../packages/core/src/assistance/graph/call-hierarchy.ts';
import { documentOf } from '../../check.ts';
import { atCaret } from '../marks.ts';

const order = `{ "StartAt": "Weigh", "States": {
  "Weigh": { "Type": "Choice", "Default": "Pack", "Choices": [
    { "Variable": "$.kg", "NumericGreaterThan": 5, "Next": "Fork" },
    { "Variable": "$.kg", "NumericLessThan": 0, "Next": "Pack" } ] },
  "Fork": { "Type": "Parallel", "Next": "Pack",
    "Catch": [{ "ErrorEquals": ["A", "States.Timeout"], "Next": "Weigh" }],
    "Branches": [{ "StartAt": "Lift", "States": { "Lift": { "Type": "Pass", "Next": "Set" }, "Set": { "Type": "Succeed" } } }] },
  "Pack": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "Fold", "States": { "Fold": { "Type": "Succeed" } } } }
} }`;

function around(marked: string) {
  const { text, offset } = atCaret(marked);
  const document = documentOf(text);
  const shown = (steps: readonly HierarchyStep[]) =>
    steps.map(({ item, ways }) => {
      for (const { span } of ways) expect(text.slice(span.start - 1, span.start)).toBe('"');
      return `${item.name}: ${ways.map(({ words, span }) => `${words} to ${text.slice(span.start, span.end)}`).join('; ')}`;
    });
  return {
    item: hierarchyItemAt(document, offset),
    before: shown(stepsBefore(document, offset)),
    after: shown(stepsAfter(document, offset)),
  };
}

function at(place: string) {
  return around(order.replace(place.replace('▮', ''), place));
}

test('a state has its previous and its next states, with the transitions', () => {
  const { item, before, after } = at('"Fo▮rk": {');
  expect(item).toMatchObject({ kind: 'state', name: 'Fork', detail: 'Parallel' });
  expect(before).toEqual(['Weigh: Choice rule 1 to Fork']);
  expect(after).toEqual(['Pack: Next to Pack', 'Weigh: Catch A, States.Timeout to Weigh', 'Lift: StartAt to Lift']);
});

test('several ways from one state to another are one step', () => {
  expect(at('"▮Pack": {').before).toEqual(['Weigh: Choice rule 2 to Pack; Default to Pack', 'Fork: Next to Pack']);
});

test('a state is meant wherever it is named, and anywhere within it', () => {
  for (const place of ['"Default": "Pa▮ck"', '"Next": "Pack▮",', '"ItemProcessor": ▮{', '"T▮ype": "Map"'])
    expect(at(place).item?.name).toBe('Pack');
  expect(at('"Set▮" }, "Set"').item?.name).toBe('Set');
});

test('what is first in a branch or an iteration is led to by the state around it', () => {
  expect(at('"Li▮ft": {').before).toEqual(['Fork: StartAt to Lift']);
  expect(at('"Lift": {▮ ').after).toEqual(['Set: Next to Set']);
  expect(at('"Fo▮ld": {').before).toEqual(['Pack: StartAt to Fold']);
  expect(at('"Fo▮ld": {').after).toEqual([]);
});

test('the machine leads to the first state', () => {
  const { item, before, after } = at('▮{ "StartAt": "Weigh"');
  expect(item).toMatchObject({ kind: 'machine', name: 'machine' });
  expect(before).toEqual([]);
  expect(after).toEqual(['Weigh: StartAt to Weigh']);
  expect(at('"We▮igh": {').before).toEqual(['machine: StartAt to Weigh', 'Fork: Catch A, States.Timeout to Weigh']);
});

test('a name without a state is nothing', () => {
  expect(around('{ "StartAt": "▮A", "States": {} }').item).toBeUndefined();
  expect(around('[▮]').item).toBeUndefined();
});
