import { expect, test } from 'vitest';
import {
  completionsInFile,
  type DescribedFile,
  hoverInFile,
} from '../../packages/core/src/assistance/described-file.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';

type Kind = DescribedFile['kind'];

function completeIn(kind: Kind, marked: string, taskNames?: readonly string[]) {
  const offset = marked.indexOf('█');
  const text = marked.replace('█', '');
  const completions = completionsInFile({ kind, file: 'a.json', text, taskNames }, offset);
  return {
    labels: completions.map(({ label }) => label),
    details: completions.map(({ detail }) => detail),
    taken(wanted: string): string {
      const found = completions.find(({ label }) => label === wanted);
      if (found === undefined)
        throw new Error(`There is no \`${wanted}\` among: ${completions.map(({ label }) => label).join(', ')}`);
      return applyEdits(text, [...found.edits, { file: 'a.json', span: found.span, text: found.text }]);
    },
  };
}

function hoverIn(kind: Kind, marked: string): string | undefined {
  return hoverInFile({ kind, file: 'a.json', text: marked.replace('█', '') }, marked.indexOf('█'))?.markdown;
}

test.each<[string, Kind, string, readonly string[]]>([
  ['options', 'config', '{ "█" }', ['$schema', 'extends', 'type', 'deep', 'rules']],
  ['options that are not set yet', 'config', '{ "extends": "strict", "ty█" }', ['$schema', 'type', 'deep']],
  ['presets', 'config', '{ "extends": "█" }', ['recommended', 'strict']],
  ['types of machines', 'config', '{ "type": █ }', ['standard', 'express']],
  ['true and false', 'config', '{ "deep": █ }', ['true', 'false']],
  ['rules', 'config', '{ "rules": { "choice-█" } }', ['action-resource', 'activity-arn']],
  ['levels', 'config', '{ "rules": { "choice-default": "█" } }', ['error', 'warning', 'info', 'hint', 'off']],
  ['what differs for files', 'config', '{ "overrides": [{ "█" }] }', ['files', 'rules', 'type']],
  ['levels that differ', 'config', '{ "overrides": [{ "rules": { "choice-default": "█" } }] }', ['error', 'warning']],
  ['parts of a contract', 'contract', '{ "█" }', ['$schema', 'description', 'input', 'inputSamples', 'tasks']],
  ['either a schema or samples', 'contract', '{ "input": {}, "█" }', ['$schema', 'description', 'tasks', '$defs']],
  ['parts of a task', 'contract', '{ "tasks": { "Charge": { "█" } } }', ['output', 'outputSamples', 'errors']],
  ['words of a schema', 'contract', '{ "input": { "█" } }', ['type', 'properties', 'required']],
  ['words further down', 'contract', '{ "input": { "properties": { "id": { "█" } } } }', ['type', 'properties']],
  ['words of a result', 'contract', '{ "tasks": { "A": { "output": { "items": { "█" } } } } }', ['type', 'properties']],
  ['types', 'contract', '{ "input": { "type": "█" } }', ['object', 'array', 'string']],
  ['types among others', 'contract', '{ "input": { "type": ["null", "█"] } }', ['object', 'array', 'string']],
])('%s', (_, kind, marked, expected) => {
  expect(completeIn(kind, marked).labels).toEqual(expect.arrayContaining([...expected]));
  expect(completeIn(kind, marked).labels[0]).toBe(expected[0]);
});

test('the Tasks of a contract are those of its definition', () => {
  const { labels, taken } = completeIn('contract', '{ "tasks": { "Ship": {}, "█" } }', ['Charge', 'Ship']);
  expect(labels).toEqual(['Charge']);
  expect(taken('Charge')).toBe('{ "tasks": { "Ship": {}, "Charge": {} } }');
});

test('what is half typed is replaced', () => {
  expect(completeIn('config', '{ "ext█" }').taken('extends')).toBe('{ "extends": "strict" }');
  expect(completeIn('config', '{ "rules": { "choice-default": "of█" } }').taken('off')).toBe(
    '{ "rules": { "choice-default": "off" } }',
  );
});

test('nothing is known of other parts', () => {
  expect(completeIn('config', '{ "ignore": ["█"] }').labels).toEqual([]);
  expect(completeIn('contract', '{ "inputSamples": [{ "█" }] }').labels).toEqual([]);
  expect(completeIn('config', '{} █').labels).toEqual([]);
});

test.each<[Kind, string, string]>([
  ['config', '{ "ext█ends": "strict" }', '**extends**\n\nThe set of rules to start from.'],
  ['config', '{ "extends": "str█ict" }', 'The set of rules to start from.'],
  ['config', '{ "rules": { "choice-def█ault": "off" } }', '**choice-default**\n\nAsk for a `Default`'],
  ['contract', '{ "in█put": {} }', '**input**\n\nA JSON Schema that every input of an execution fits.'],
  ['contract', '{ "input": { "requ█ired": [] } }', 'The members that an object has in any case.'],
  ['contract', '{ "tasks": { "A": { "err█ors": [] } } }', 'All errors that the task fails with'],
])('in a %s, %s is explained', (kind, marked, says) => {
  expect(hoverIn(kind, marked)).toContain(says);
});

test.each<[Kind, string]>([
  ['config', '{ █ }'],
  ['config', '{ "oth█er": 1 }'],
  ['contract', '{ "inputSamples": [{ "i█d": 1 }] }'],
])('in a %s nothing is said at %s', (kind, marked) => {
  expect(hoverIn(kind, marked)).toBeUndefined();
});
