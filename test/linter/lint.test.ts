import { expect, test } from 'vitest';
import { type Budget, defineAnalysis, defineExploration } from '../../packages/core/src/engine/analysis.ts';
import { type AnyRule, defineRule } from '../../packages/core/src/engine/rule.ts';
import { lint, lintDeep } from '../../packages/core/src/linter/lint.ts';
import type { LintSettings, RuleLevel } from '../../packages/core/src/linter/settings.ts';
import { documentOf } from '../check.ts';
import { fails, recommended, reportsStates, usual } from './rules.ts';

const text = '{ "StartAt": "A", "States": { "A": {}, "B": {} } }';

function idsOf(rules: readonly AnyRule[], definition = text): string[] {
  return lint(documentOf(definition), rules, recommended).diagnostics.map(({ ruleId, pointer }) => ruleId + pointer);
}

test('findings stand in the order of the text, and of one place in that of their rules', () => {
  const expected = ['a/States/A', 'b/States/A', 'a/States/B', 'b/States/B'];
  expect(idsOf([reportsStates('a'), reportsStates('b')])).toEqual(expected);
  expect(idsOf([reportsStates('b'), reportsStates('a')])).toEqual(expected);
});

test('of two places that begin together the smaller one comes first', () => {
  const rule = defineRule({
    ...usual,
    id: 'a',
    messages: { found: 'Found.' },
    check({ use: { file } }, _facts, report) {
      for (const end of [9, 3]) report('found', { at: { kind: 'span', file, span: { start: 2, end } } });
    },
  });
  const { diagnostics } = lint(documentOf(text), [rule], recommended);
  expect(diagnostics.map(({ location }) => location.span.end)).toEqual([3, 9]);
});

test('findings of one rule in one place stand as they were reported', () => {
  const rule = defineRule({
    ...usual,
    id: 'a',
    messages: { z: 'Last letter.', a: 'First letter.' },
    check({ use: { file } }, _facts, report) {
      const at = { kind: 'span', file, span: { start: 0, end: 1 } } as const;
      report('z', { at });
      report('a', { at });
    },
  });
  const { diagnostics } = lint(documentOf(text), [rule], recommended);
  expect(diagnostics.map(({ messageId }) => messageId)).toEqual(['z', 'a']);
});

test('a rule that throws is a failure, its earlier findings stay, and the others run', () => {
  const halfway = defineRule({
    ...usual,
    id: 'halfway',
    messages: { found: 'Found.' },
    check({ use: { file } }, _facts, report) {
      report('found', { at: { kind: 'span', file, span: { start: 0, end: 1 } } });
      throw new Error('then this');
    },
  });
  const { diagnostics, failures } = lint(documentOf(text), [fails('first'), halfway, reportsStates('c')], recommended);
  expect(failures).toMatchObject([
    { ruleId: 'first', error: { message: 'first is broken' } },
    { ruleId: 'halfway', error: { message: 'then this' } },
  ]);
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['halfway', 'c', 'c']);
});

test('a fact that fails is a failure of the rules that need it', () => {
  const broken = defineAnalysis({
    name: 'broken',
    needs: {},
    run: (): boolean => {
      throw new Error('no fact');
    },
  });
  const needing = defineRule({ ...usual, id: 'needing', messages: {}, needs: { broken }, check() {} });
  const { diagnostics, failures } = lint(documentOf(text), [needing, reportsStates('b')], recommended);
  expect(failures).toMatchObject([{ ruleId: 'needing', error: { message: 'no fact' } }]);
  expect(diagnostics).toHaveLength(2);
});

test('a subject that cannot be told keeps no rule from running', () => {
  const when = () => {
    throw new Error('no subject');
  };
  const { diagnostics } = lint(documentOf(text), [{ ...reportsStates('a'), when }], recommended);
  expect(diagnostics).toHaveLength(2);
});

test('a rule is run only where its subject is', () => {
  const rule: AnyRule = { ...reportsStates('a'), when: ({ machine }) => machine.states.length > 1 };
  expect(idsOf([rule])).toHaveLength(2);
  expect(idsOf([rule], '{ "States": { "A": {} } }')).toEqual([]);
});

test('where it is unclear what belongs where, only the rules about the text itself run', () => {
  const syntax: AnyRule = { ...reportsStates('syntax'), category: 'syntax' };
  const rules = [syntax, reportsStates('flow'), fails('broken')];
  expect(idsOf(rules, '{ "States": { "A": {}')).toEqual(['syntax/States/A']);
  const trailingComma = lint(documentOf('{ "States": { "A": {}, } }'), rules, recommended);
  expect(trailingComma.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['flow', 'syntax']);
});

test('a level makes a rule as loud as it says, or turns it off', () => {
  const severityAt = (level: RuleLevel) => {
    const settings: LintSettings = { preset: 'recommended', levels: new Map([['a', level]]) };
    return new Set(lint(documentOf(text), [reportsStates('a')], settings).diagnostics.map(({ severity }) => severity));
  };
  expect([...severityAt('error')]).toEqual(['error']);
  expect([...severityAt('hint')]).toEqual(['hint']);
  expect([...severityAt('off')]).toEqual([]);
});

test('a rule that is off is not run', () => {
  const settings: LintSettings = { preset: 'recommended', levels: new Map([['broken', 'off']]) };
  expect(lint(documentOf(text), [fails('broken')], settings)).toEqual({ diagnostics: [], failures: [] });
});

test('a strict rule runs in the strict preset, or when a level asks for it', () => {
  const rule: AnyRule = { ...reportsStates('a'), preset: 'strict' };
  expect(idsOf([rule])).toEqual([]);
  const strict = lint(documentOf(text), [rule], { preset: 'strict', levels: new Map() });
  const asked = lint(documentOf(text), [rule], { preset: 'recommended', levels: new Map([['a', 'info']]) });
  expect([strict.diagnostics[0]?.severity, asked.diagnostics[0]?.severity]).toEqual(['warning', 'info']);
});

test('the same document gives the same findings again', () => {
  const document = documentOf(text);
  const rules = [reportsStates('a'), reportsStates('b')];
  expect(lint(document, rules, recommended)).toEqual(lint(document, rules, recommended));
});

const budget: Budget = { steps: 5, signal: { aborted: false } };

test('deep rules wait for lintDeep, which gives explorations their budget and runs all rules', async () => {
  const given: Budget[] = [];
  const walk = defineExploration({
    name: 'walk',
    needs: {},
    async run({ machine }, _facts, budgetGiven) {
      given.push(budgetGiven);
      return machine.states.map(({ property }) => property);
    },
  });
  const deep = (id: string) =>
    defineRule({
      ...usual,
      id,
      messages: { walked: 'Walked.' },
      needs: { walk },
      check(_document, facts, report) {
        for (const at of facts.walk) report('walked', { at });
      },
    });
  const rules = [deep('a'), reportsStates('b'), deep('c')];
  expect(idsOf(rules)).toEqual(['b/States/A', 'b/States/B']);
  const { diagnostics } = await lintDeep(documentOf(text), rules, { settings: recommended, budget });
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['a', 'b', 'c', 'a', 'b', 'c']);
  expect(given).toEqual([budget]);
});

test('an exploration that fails is a failure of its rules, and the others run', async () => {
  const walk = defineExploration({
    name: 'walk',
    needs: {},
    run: async (): Promise<number> => {
      throw new Error('lost');
    },
  });
  const deep = defineRule({ ...usual, id: 'deep', messages: {}, needs: { walk }, check() {} });
  const rules = [deep, reportsStates('b')];
  const { diagnostics, failures } = await lintDeep(documentOf(text), rules, { settings: recommended, budget });
  expect(failures).toMatchObject([{ ruleId: 'deep', error: { message: 'lost' } }]);
  expect(diagnostics).toHaveLength(2);
});
