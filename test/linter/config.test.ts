import { expect, test } from 'vitest';
import { readConfig } from '../../packages/core/src/linter/config.ts';

const ruleIds = ['no-shout', 'no-whisper', 'constructor-rule'];

function read(text: string) {
  return readConfig({ file: 'stepproof.config.json', text }, ruleIds);
}

/** Each mistake as the characters that it points at, and what it says. */
function mistakes(text: string): readonly (readonly [string, string])[] {
  return read(text).diagnostics.map(
    ({ location, message }) => [text.slice(location.span.start, location.span.end), message] as const,
  );
}

test('an empty object asks for nothing but what holds without a configuration', () => {
  expect(read('{}')).toEqual({
    config: {
      preset: 'recommended',
      type: undefined,
      depth: 'deep',
      levels: new Map(),
      inventory: [],
      place: { partition: undefined, account: undefined, region: undefined },
      ignore: [],
      overrides: [],
    },
    diagnostics: [],
  });
});

test('every option is read', () => {
  const { config, diagnostics } = read(`{
    "$schema": "./schema.json",
    "extends": "strict", // Comments are welcome.
    "type": "express",
    "deep": false,
    "rules": { "no-shout": "hint", "no-whisper": "off" },
    "inventory": ["functions.json"],
    "account": "111122223333",
    "region": "us-gov-west-1",
    "ignore": ["drafts/", "a/{{b,c}}"],
    "overrides": [{ "files": ["jobs/**"], "rules": { "no-shout": "error" }, "type": "standard" }],
  }`);
  expect(diagnostics).toEqual([]);
  expect(config).toMatchObject({
    preset: 'strict',
    type: 'EXPRESS',
    depth: 'shallow',
    levels: new Map([
      ['no-shout', 'hint'],
      ['no-whisper', 'off'],
    ]),
    inventory: [{ path: 'functions.json', at: { pointer: '/inventory/0' } }],
    place: { partition: undefined, account: '111122223333', region: 'us-gov-west-1' },
    ignore: ['drafts/', 'a/{{b,c}}'],
    overrides: [{ files: ['jobs/**'], levels: new Map([['no-shout', 'error']]), type: 'STANDARD' }],
  });
});

test('what looks like a placeholder of a template is a glob', () => {
  expect(read('{ "ignore": ["{{a,b}}", "${c}"] }')).toMatchObject({
    config: { ignore: ['{{a,b}}', '${c}'] },
    diagnostics: [],
  });
});

test.each([
  ['{ "extend": "strict" }', '"extend"', 'There is no option `extend`. Did you mean `extends`?'],
  ['{ "presets": ["strict"] }', '"presets"', 'There is no option `presets`. Did you mean `extends`?'],
  ['{ "constructor": 1 }', '"constructor"', 'There is no option `constructor`.'],
  ['{ "__proto__": 1 }', '"__proto__"', 'There is no option `__proto__`.'],
  ['{ "extends": "strikt" }', '"strikt"', '`strikt` is not one of `recommended`, `strict`. Did you mean `strict`?'],
  ['{ "type": 1 }', '1', 'Expected a string here.'],
  ['{ "account": 111122223333 }', '111122223333', 'Expected a string here.'],
  ['{ "account": "11112222333" }', '"11112222333"', 'Expected an account of 12 digits here.'],
  ['{ "region": "eu" }', '"eu"', 'Expected a region such as `eu-west-1` here.'],
  ['{ "inventory": [""] }', '""', 'This string is empty.'],
  ['{ "rules": ["no-shout"] }', '["no-shout"]', 'Expected an object here.'],
  ['{ "rules": { "no-shuot": "off" } }', '"no-shuot"', 'There is no rule `no-shuot`. Did you mean `no-shout`?'],
  ['{ "rules": { "no-shout": "warn" } }', '"warn"', '`warn` is not one of `error`, `warning`, `info`, `hint`, `off`.'],
  ['{ "rules": { "toString": "off" } }', '"toString"', 'There is no rule `toString`.'],
  ['{ "rules": { "Ref": "off" } }', '"Ref"', 'There is no rule `Ref`.'],
  ['{ "ignore": "a" }', '"a"', 'Expected an array here.'],
  ['{ "ignore": [""] }', '""', 'This string is empty.'],
  ['{ "overrides": [{ "type": "express" }] }', '{ "type": "express" }', 'The option `files` is missing here.'],
  ['{ "overrides": [{ "files": [] }] }', '[]', 'This list is empty.'],
  ['{ "type": "express", "type": "standard" }', '"type"', '`type` stands twice in this object.'],
  ['[]', '[]', 'Expected an object here.'],
  ['', '', 'There is no definition here: the text is empty.'],
])('%s has a mistake at its place', (text, place, message) => {
  expect(mistakes(text)).toEqual([[place, message]]);
});

test('what has a mistake is left out, and the rest is read', () => {
  const { config } = read(
    '{ "rules": { "no-shout": "loud", "no-whisper": "off" }, "ignore": [1, "", "a"], "overrides": [1, { "files": ["b"] }] }',
  );
  expect(config).toMatchObject({
    levels: new Map([['no-whisper', 'off']]),
    ignore: ['a'],
    overrides: [{ files: ['b'] }],
  });
});

test('mistakes are errors with the rule id `config`, in the order of the text', () => {
  const { diagnostics } = read('{ "b": 1, "a": 1 ');
  expect(diagnostics).toMatchObject([
    { ruleId: 'config', severity: 'error', pointer: '/b' },
    { ruleId: 'config', severity: 'error', pointer: '/a' },
    { ruleId: 'config', message: 'A closing `}` is missing here.' },
  ]);
});

test('nesting without end is one mistake', () => {
  const { diagnostics } = read(`{ "ignore": ${'['.repeat(100_000)}`);
  expect(diagnostics.map((diagnostic) => diagnostic.message)).toContain('Expected a string here.');
});
