import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contentOf } from '../../packages/core/src/syntax/content.ts';
import { encodeHcl, encodeHclValue } from '../../packages/core/src/syntax/hcl/encode.ts';
import { parseHcl, parseHclExpression } from '../../packages/core/src/syntax/hcl/parse-hcl.ts';
import { templateTextOf } from '../../packages/core/src/syntax/hcl/template-text.ts';
import { type Node, pointerOf, spanOf } from '../../packages/core/src/syntax/node.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { valuesIn } from '../fuzz/mutations.ts';
import { valueIn } from './value-in.ts';

const parse = (text: string) => parseHcl(SourceText.ofFile('/flows/main.tf', text));

/** The node of an expression that is the value of an argument. */
function expression(text: string): Node {
  const { root, problems } = parse(`x = ${text}\n`);
  expect([text, problems]).toEqual([text, []]);
  if (root?.kind !== 'object') throw new Error('A file is an object.');
  const [property] = root.properties;
  if (property === undefined) throw new Error('There is no argument.');
  return property.value;
}

function bodyOf(text: string): unknown {
  const { root } = parse(text);
  return root && valueIn(root);
}

const values: readonly (readonly [text: string, value: unknown])[] = [
  ['1', 1],
  ['-2.5e3', -2500],
  ['- 2', -2],
  ['true', true],
  ['null', null],
  ['"a"', 'a'],
  ['""', ''],
  ['"\\n\\t\\r\\"\\\\\\u0041\\U0001F600"', '\n\t\r"\\A😀'],
  ['"$${a} %%{b} $ % {c}"', '${a} %{b} $ % {c}'],
  ['"x-${var.a}"', 'x-${var.a}'],
  ['"x-${f("}", { a = "${b}" })}-y"', "x-${f('', a = '$b' )}-y"],
  ['[]', []],
  ['[1, "a", [true],]', [1, 'a', [true]]],
  ['[\n  1, # one\n  2 /* two */\n]', [1, 2]],
  ['{}', {}],
  ['{ a = 1, "b": 2, c-d = 3 }', { a: 1, b: 2, 'c-d': 3 }],
  ['{\n  a = 1\n\n  // two\n  b = {\n    c = 2\n  }, d = 3,\n}', { a: 1, b: { c: 2 }, d: 3 }],
  ['{ null = 1, true = 2, "for" = 3 }', { null: 1, true: 2, for: 3 }],
  ['{ été = "là" }', { été: 'là' }],
  ['<<EOF\n  a\n b\nEOF', '  a\n b\n'],
  ['<<-EOF\n    a\n\n      b\n  EOF', 'a\n\n  b\n'],
  ['<<-EOF\n\ta\n\t\tb\n  EOF', 'a\n\tb\n'],
  ['<<EOF\r\na\r\n  EOF', 'a\r\n'],
  ['<<EOF\nEOF\n', ''],
  ['<<END-OF\n\\n $${a}\nEND-OF', '\\n ${a}\n'],
];

test.each(values)('%j is a value', (text, value) => {
  expect(valueIn(expression(text))).toEqual(value);
});

test.each([
  'var.a',
  'aws_lambda_function.pay[0].arn',
  'f(1, [2], g()...)',
  'f (a [0] .b)',
  'provider::aws::arn_parse("a")',
  'a ? b : { c = 1 }',
  'a == 1 && !b || c >= 2',
  '1 + 2 * (3 - 4) / 5 % 6',
  '-a',
  '!true',
  '(\n  a\n  + b\n)',
  '[for x in y : x if x != ""]',
  '{ for k, v in y : k => v... }',
  '{ a = 1 }.a',
  '[1, 2][0]',
  'f(<<EOF\na\nEOF\n)',
  '"${a}"',
  '"${~ a ~}"',
  '"%{ if a }b%{ endif }"',
  '<<EOF\n%{ for a in b }c%{ endfor }\nEOF',
  '"<ACCOUNT_ID>"',
])('%j is computed', (text) => {
  const node = expression(text);
  expect(node).toMatchObject({ kind: 'opaque' });
  const { start, end } = spanOf(node);
  expect(`x = ${text}\n`.slice(start, end)).toBe(text);
});

test('what is computed says where to look', () => {
  const step = (name: string | undefined, isIndex = false) => ({ name, isIndex });
  const steps = [step('a'), step('b'), step('0', true), step('c d', true), step(undefined, true), step('e')];
  expect(expression('a.b[0]["c d"][*].e')).toMatchObject({ expression: { kind: 'reference', steps } });
  expect(expression('"${a.b}"')).toMatchObject({ expression: { kind: 'reference', steps: steps.slice(0, 2) } });
  expect(expression('(a.b)')).toMatchObject({ expression: { kind: 'reference', steps: steps.slice(0, 2) } });
  expect(expression('jsonencode({ a = 1 })')).toMatchObject({
    expression: { kind: 'call', name: 'jsonencode', arguments: [{ kind: 'object' }] },
  });
  expect(expression('a.b + 1')).toMatchObject({ expression: undefined });
});

test('a key that is computed is not known, and others may be', () => {
  for (const text of ['{ (a.b) = 1 }', '{ "${a.b}" = 1 }', '{ "x-${a.b}" = 1 }', '{ a.b = 1 }'])
    expect([text, expression(text)]).toMatchObject([text, { kind: 'object', hasUnknownKeys: true }]);
  expect(expression('{ "x-${a.b}" = 1, "${a.b}" = 2 }')).toMatchObject({
    properties: [{ name: 'x-${a.b}' }, { name: '${a.b}' }],
  });
});

test('blocks are properties by their type and labels', () => {
  const text =
    'resource "a" "b" {\n  c = 1\n  d {\n    e = 2\n  }\n  d { e = 3 }\n}\nlocals {}\nmodule m { }\nresource "a" "c" {}\n';
  expect(parse(text).problems).toEqual([]);
  const { root } = parse(text);
  const names = root?.kind === 'object' ? root.properties.map(({ name, value }) => [name, valueIn(value)]) : [];
  expect(names).toEqual([
    ['resource', { a: { b: { c: 1, d: { e: 3 } } } }],
    ['locals', {}],
    ['module', { m: {} }],
    ['resource', { a: { c: {} } }],
  ]);
  expect(root && pointerOf(valuesIn(root).find((node) => node.kind === 'number') as Node)).toMatch(/^\/resource\/a\/b/);
});

test('comments are found, each once', () => {
  const text = '# a\nx = 1 // b\n/* c\n d */ y = f(# e\n  "${ /* f */ 1 }") # g';
  expect(parse(text).comments.map((comment) => comment.text)).toEqual([
    '# a',
    '// b',
    '/* c\n d */',
    '# e',
    '/* f */',
    '# g',
  ]);
});

describe('faults', () => {
  test.each([
    ['a = \nb = 1\n', ['A value is missing here.'], { a: undefined, b: 1 }],
    ['a = 1 2\nb = 1\n', ['A new line is missing after this value.'], { a: 1, b: 1 }],
    ['a = &b\nb = 1\n', ['`&b` is not a value.'], { b: 1 }],
    ['a = [1 2]\n', ['A comma is missing before this value.'], { a: [1, 2] }],
    ['a = "b\nb = 1\n', ['This string is not closed.'], { b: 1 }],
    ['a = { b = 1\nc = 2\n', ['This bracket is never closed.'], { a: { b: 1, c: 2 } }],
    ['a = f(1\n\nlocals {\n  b = 2\n}\n', ['This bracket is never closed.'], { locals: { b: 2 } }],
    ['resource "a" "b" {\n  c = 1\n\nlocals {\n  d = 2\n}\n', ['This block is never closed.'], { locals: { d: 2 } }],
    ['a = <<EOF\nb\n', ['The marker `EOF` that ends this text is missing.'], { a: 'b\n' }],
    ['}\na = 1\n', ['This closing bracket has no opening one.'], { a: 1 }],
    ['? = 2\na = 1\n', ['An argument or a block is expected here.'], { a: 1 }],
    ['a b\nc = 1\n', ['An equals sign or a block is expected here.'], { c: 1 }],
  ])('%j', (text, messages, value) => {
    expect(parse(text).problems.map(({ message }) => message)).toEqual(messages);
    expect(bodyOf(text)).toMatchObject(value as object);
  });
});

describe('no text takes long or overflows the stack, whatever is nested or never closed', () => {
  const times = 100_000;
  test.each(
    ['(', '[', '{a=', '"${', 'f(', 'a[', '-', '1+', 'a.', 'a ? b : ', '"', '<<A\n', '<<a', '/*', '"\\', '"$', '${'].map(
      (text) => [text],
    ),
  )('%j', (text) => {
    expect(parse(`x = ${text.repeat(times)}`).root).toBeDefined();
    expect(parse(`x = ${text}\n`.repeat(times / 10)).root).toBeDefined();
    expect(parse(`a {\n x = ${text}\n`.repeat(times / 100)).root).toBeDefined();
  });

  test('what is nested too deep is said to be', () => {
    const { problems } = parse(`x = ${'['.repeat(10_000)}${']'.repeat(10_000)}\ny = 1\n`);
    expect(problems).toMatchObject([{ kind: 'limit', message: expect.stringContaining('250 levels') }]);
    expect(parse(`${'a {\n'.repeat(10_000)}${'}\n'.repeat(10_000)}`).problems).toMatchObject([{ kind: 'limit' }]);
  });
});

const fragments = fc.constantFrom(
  ...['a', ' ', '\n', '\r\n', '\t', '=', ':', ',', '{', '}', '[', ']', '(', ')', '"', '${', '%{', '$${', '\\', '\\u00'],
  ...['<<EOF\n', '<<-EOF\n', 'EOF\n', '#', '//', '/*', '*/', '.', '*', '?', '-', '1', 'e', 'for ', ' in ', 'null', 'é'],
  ...['resource "a" "b" {\n', 'locals {\n', 'jsonencode(', '\ufeff', '\u0000', '\ud800', '😀', '...', '~', '=>', '&&'],
);

test('any text is read without an error of ours, and every place lies in it', () => {
  fc.assert(
    fc.property(fc.array(fragments, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const { root, problems, comments } = parse(text);
      const places = [...problems, ...comments].map(({ span }) => span);
      for (const node of root === undefined ? [] : valuesIn(root)) {
        places.push(spanOf(node));
        if (node.kind === 'string') expect(contentOf(node).text).toBe(node.value);
      }
      for (const { start, end } of places) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3_000 },
  );
});

const anyText = fc
  .array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\t',
      '"',
      '\\',
      '$',
      '%',
      '{',
      '}',
      '${',
      '%{',
      '$$',
      '\b',
      '\f',
      '\u0001',
      'é',
      '😀',
      '\ud800',
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('every text can be written as a string and a key, and is read as it was meant', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const node = expression(encodeHcl('hcl-quoted', text));
      expect(node.kind === 'opaque' ? node.written : node).toMatchObject({ kind: 'string', value: text });
      expect(valueIn(expression(encodeHclValue({ [text]: [text, { a: 1 }] })))).toEqual({ [text]: [text, { a: 1 }] });
    }),
    { numRuns: 1_000 },
  );
});

test('what is written into a string or a heredoc stands there, or is not written', () => {
  fc.assert(
    fc.property(anyText, anyText, fc.nat(), fc.constantFrom('"', '<<E', '<<-E'), (before, inner, at, mark) => {
      const lines = mark === '<<-E' ? before.replaceAll('\n', '\n  ') : before;
      const heredoc = lines.replace(/[^\n\t -~]/g, '').replace(/[$%](?=\{)/g, '$&$&');
      const text = `x = ${mark === '"' ? encodeHcl('hcl-quoted', before) : `${mark}\n  ${heredoc}\nE`}\n`;
      const node = firstString(text);
      if (node === undefined) return;
      const content = contentOf(node);
      const offset = at % (content.text.length + 1);
      const edit = content.edit(offset, offset, inner);
      if (edit.file === '') return;
      const changed = firstString(applyEdits(text, [edit]));
      const expected = content.text.slice(0, offset) + inner + content.text.slice(offset);
      // White space that all lines begin with belongs to none of them.
      if (mark !== '<<-E' || changed?.value === expected) expect(changed?.value).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

function firstString(text: string) {
  const { root } = parse(text);
  const [property] = root?.kind === 'object' ? root.properties : [];
  const node = property?.value;
  const written = node?.kind === 'opaque' ? node.written : node;
  return written?.kind === 'string' ? written : undefined;
}

test('an expression stands alone', () => {
  const read = (text: string) => parseHclExpression(SourceText.ofFile('a', text));
  expect(read(' a.b ')).toMatchObject({ kind: 'opaque' });
  expect(read('a.b}-${c')).toBeUndefined();
  expect(read('')).toBeUndefined();
});

test('a file that is a template has a placeholder for every interpolation', () => {
  const read = (text: string) => {
    const template = templateTextOf(SourceText.ofFile('a', text));
    return template && [template.text.text, template.isPlain];
  };
  expect(read('{ "a": 1 }')).toEqual(['{ "a": 1 }', true]);
  expect(read('"${a} ${ b }"')).toEqual(['"${a} ${ b }"', true]);
  expect(read('"${upper("a")}"')).toEqual(['"${upper(\'a\')}"', false]);
  expect(read('"$${a}"')).toEqual(['"${a}"', false]);
  expect(read('%{ if a }1%{ endif }')).toBeUndefined();
  expect(read('"${a"')).toBeUndefined();
});
