import { expect, test } from 'vitest';
import { findingsInText } from './check-code.ts';

const head = "StartAt: 'A', States: ";

test.each([
  'const a = { ...a };',
  'const a = { B: b }, b = { A: a };',
  'const a = a;',
  'const a = b, b = c, c = a;',
  'const a = { ...b, ...b }, b = { ...a, ...a };',
  'const a = { A: { ...a.A } };',
  'const a = `${a}`;',
  "const a = '' + a;",
  'const a = [...a, a];',
  'const a = { [a]: a };',
  'const a = { get A() { return a; }, set A(value) {}, async *b() {} };',
  "const a = { __proto__: a, ['__proto__']: a, constructor: a, toString: a, hasOwnProperty: a };",
  'const a = { A: { Type: class {}, Next: function () {}, End: new Date(), Result: a?.b?.[c] ?? d } };',
  'const a = { A: null, B: undefined, C: NaN, D: -Infinity, E: 1n, F: /x/, G: Symbol(), H: 0x1f, 1: 1_000, 0.5: .5 };',
  'const a = { A: { Type: "Parallel", Branches: [, , {}] } };',
  'const a = { A: "\\u{110000}", "\\x41": "\\0", `B`: 1 };'
    .replace(', `B`: 1', '')
    .replace('\\u{110000}', '\\u{10ffff}'),
  "enum a { A = 'x', B, C = A }",
  'const a = { A: (1, 2), B: (x) => x, C: `a${1}b${x}c`, D: tag`x` };',
  'declare const a: any;',
  'const { a } = { a: { A: 1 } };',
  'var a = { A: 1 }; var a = { A: 2 };',
  'function a() {}',
  'const a = { "\\\\": "\\\\", "\\"": "\\\'", "\u2028": "\u2029\ud800" };',
])('code that leads nowhere is read: %s', (code) => {
  for (const value of ['a', '{ ...a, A: a, B: { ...a, ...a } }', "[a, a.A, a['A']]"]) {
    const text = `${code}\nnew CfnStateMachine(this, 'x', { definition: { ${head}${value} }, definitionString: '{"a":' + a + '}' });`;
    for (const { location } of findingsInText(text)) {
      expect(location.span.start).toBeGreaterThanOrEqual(0);
      expect(location.span.start).toBeLessThanOrEqual(location.span.end);
      expect(location.span.end).toBeLessThanOrEqual(text.length);
    }
  }
});

test('code that is nested as deep as a parser takes it is read', () => {
  const depth = 250;
  const nested = `${'{ a: ['.repeat(depth)}1${'] }'.repeat(depth)}`;
  const text = `const flow: Asl = { ${head}{ A: { Type: 'Pass', Result: ${nested}, Next: 'B' } } };`;
  expect(findingsInText(text).map(({ ruleId }) => ruleId)).toContain('no-dangling-target');
});

test('a long sum is read', () => {
  const text = `new CfnStateMachine(this, 'x', { definitionString: '{"StartAt":"A","States":{"A":{"Type":"Pass","Next":"B","Comment":"' + ${"'x' + ".repeat(3_000)}'"}}}' });`;
  expect(findingsInText(text).map(({ ruleId }) => ruleId)).toContain('no-dangling-target');
});

test('constants that double each other end, and what is not read is said', () => {
  const constants = Array.from({ length: 40 }, (_, index) => `const a${index + 1} = [a${index}, a${index}];`).join(
    '\n',
  );
  const text = `const a0 = ['some text'];\n${constants}\nconst flow: Asl = { ${head}{ A: { Type: 'Pass', Result: a40, End: true } } };`;
  expect(findingsInText(text).map(({ ruleId }) => ruleId)).toContain('no-excessive-nesting');
});

test('many states in constants take no time that grows with their square', () => {
  const states = Array.from({ length: 3_000 }, (_, index) => index);
  const constants = states.map((index) => `const s${index} = { Type: 'Pass', Next: 'S${index + 1}' };`).join('\n');
  const text = `${constants}\nconst flow: Asl = { StartAt: 'S0', States: { ${states.map((index) => `S${index}: s${index}`).join(', ')} } };`;
  expect(findingsInText(text).map(({ message }) => message)).toContain(
    'There is no state `S3000` in the state machine. Did you mean `S300`?',
  );
});
