import { expect, test } from 'vitest';
import { stateNames } from '../../../packages/core/src/analyses/flow/state-names.ts';
import { documentOf } from '../../check.ts';

function namesIn(text: string) {
  return stateNames.run(documentOf(text), {});
}

const nested =
  '{ "StartAt": "A", "States": { "A": { "Type": "Map", "End": true, "ItemProcessor": { "StartAt": "B", "States": { "B": { "Type": "Succeed" } } } } } }';

test('names of all scopes, outer ones first', () => {
  const { byName, areAll } = namesIn(nested);
  expect([...byName.keys()]).toEqual(['A', 'B']);
  expect(areAll).toBe(true);
});

test('a name in two scopes stands for two states, a name twice in one scope for one', () => {
  expect(namesIn(nested.replaceAll('"B"', '"A"')).byName.get('A')).toHaveLength(2);
  expect(
    namesIn('{ "StartAt": "A", "States": { "A": { "Type": "Fail" }, "A": { "Type": "Succeed" } } }').byName.get('A'),
  ).toHaveLength(1);
});

test.each([
  ['an item processor', nested.replace(/"ItemProcessor": \{.*?\} \} \}/, '"ItemProcessor": "${Processor}"')],
  ['the type of a state with an item processor', nested.replace('"Map"', '"${Type}"')],
  ['a branch', '{ "StartAt": "A", "States": { "A": { "Type": "Parallel", "Branches": ["${Branch}"], "End": true } } }'],
  ['a state', '{ "StartAt": "A", "States": { "A": "${State}" } }'],
  ['the name of a state', '{ "StartAt": "A", "States": { "${Name}": { "Type": "Succeed" } } }'],
  ['fields of a state', '{ "StartAt": "A", "States": { "A": { "Fn::Transform": {} } } }'],
])('names may be missing when only deployment knows %s', (_, text) => {
  expect(namesIn(text).areAll).toBe(false);
});

test('what only deployment knows elsewhere hides no names', () => {
  expect(namesIn('{ "StartAt": "${Start}", "States": { "A": { "Type": "Pass", "Next": "${Next}" } } }').areAll).toBe(
    true,
  );
});
