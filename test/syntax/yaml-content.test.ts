import fc from 'fast-check';
import * as jsYaml from 'js-yaml';
import { expect, test } from 'vitest';
import { type Node, type StringNode, spanOf } from '../../packages/core/src/syntax/node.ts';
import { encodeYaml, yamlContentOf } from '../../packages/core/src/syntax/yaml/content.ts';
import { encodeInside } from '../../packages/core/src/syntax/yaml/encode.ts';
import { parseYaml, yamlReaderFrom } from '../../packages/core/src/syntax/yaml/parse-yaml.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

const reader = yamlReaderFrom(jsYaml);

const lineBreaks = fc.constantFrom('\n', '\r\n', '\r');
const words = fc.constantFrom('a', 'bc', 'd e', '$.f', 'it', 'é', '\u{1F600}', '[0]', 'x  y', 'z\t', 'i:j', 'k#l');
const anyLine = fc.constantFrom(
  'a',
  'b c',
  ' d',
  '  e',
  '',
  ' ',
  '    ',
  'f: g',
  '#h',
  'i #j',
  '\tk',
  'l\t ',
  '- m',
  '{% n %}',
  '---',
  '"',
  '\\',
);
const escaped = fc.constantFrom(
  '\\n',
  '\\t',
  '\\"',
  '\\\\',
  '\\x41',
  '\\u0042',
  '\\U0001F600',
  '\\ ',
  '\\/',
  '\\L',
  'a',
  ' b',
  'c ',
  '  ',
);
const folds = fc.constantFrom('\n      ', ' \n      ', '\n\n      ', '\n \n\n      \t', '\\\n      ', '\n  ');

/** Scalars of all styles, to stand behind a key that is indented by two columns. */
const scalars = fc.oneof(
  fc
    .tuple(
      words,
      fc.array(
        fc.oneof(
          words,
          folds.filter((fold) => !fold.startsWith('\\')),
        ),
      ),
    )
    .map(([first, rest]) => first + rest.join('')),
  fc
    .array(
      fc.oneof(
        words,
        folds.filter((fold) => !fold.startsWith('\\')),
        fc.constantFrom("''", ' ', ': '),
      ),
    )
    .map((parts) => `'${parts.join('')}'`),
  fc.array(fc.oneof(words, folds, escaped)).map((parts) => `"${parts.join('')}"`),
  fc
    .record({
      style: fc.constantFrom('|', '>'),
      chomping: fc.constantFrom('', '-', '+'),
      indent: fc.constantFrom(undefined, 1, 2, 4),
      comment: fc.constantFrom('', ' # >', ' '),
      lines: fc.array(anyLine, { maxLength: 7 }),
    })
    .map(({ style, chomping, indent, comment, lines }) => {
      const indentation = ' '.repeat(2 + (indent ?? 3));
      return [
        `${style}${indent ?? ''}${chomping}${comment}`,
        ...lines.map((line) => (line === '' ? '' : indentation + line)),
      ].join('\n');
    }),
);

const documents = fc
  .record({
    values: fc.array(scalars, { minLength: 1, maxLength: 4 }),
    lineBreak: lineBreaks,
    end: fc.constantFrom('', '\n', '\n\n', '\n  '),
  })
  .map(({ values, lineBreak, end }) => {
    const lines = ['o:', ...values.map((value, index) => `  k${index}: ${value}`)].join('\n') + end;
    return lines.replaceAll('\n', lineBreak);
  });

const scribbles = fc
  .array(
    fc.constantFrom(
      ...[
        ' ',
        '  ',
        '\n',
        '\n  ',
        '\r\n',
        'a',
        'b: ',
        ': ',
        '- ',
        '"',
        "'",
        '|',
        '>',
        '+',
        '-',
        '1',
        '#',
        ' #',
        '{',
        '}',
      ].concat([
        '[',
        ']',
        ', ',
        '&a ',
        '*a',
        '!t ',
        '\\',
        '\t',
        '? ',
        '---\n',
        '...\n',
        '%',
        'c: "',
        '"\n',
        'd: |\n',
        'e: >2\n',
        '<<: ',
        '{{ x }}',
        '${y}',
      ]),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''));

const newTexts = fc.oneof(
  fc
    .array(
      fc.oneof(
        words,
        anyLine,
        fc.constantFrom('\n', "'", '"', '\r', '\u0007', '\u2028', '\ud800', 'yes', '~', '0x1', ' '),
      ),
    )
    .map((parts) => parts.join('')),
  fc.string(),
);

test.each([
  ['a plain scalar', 'a: one # two', 'one', ['one']],
  ['a plain scalar over lines', 'a: one\n  two\n\n  three', 'one two\nthree', ['one', 'two', 'three']],
  ['single quotes', "a: 'it''s'", "it's", ['it', 's']],
  ['double quotes', 'a: "x\\ty\\u0041\\x42\\U0001F600z"', 'x\tyAB\u{1F600}z', ['x', 'y', 'z']],
  ['an escaped line break', 'a: "one\\\n   two"', 'onetwo', ['one', 'two']],
  ['a literal block', 'a: |\n  one\n   two\n\n  three\n', 'one\n two\n\nthree\n', ['one\n', ' two\n\n', 'three\n']],
  ['a folded block', 'a: >\n  one\n  two\n\n  three\n', 'one two\nthree\n', ['one', 'two', '\nthree\n']],
  ['an explicit indentation', 'a: |1\n  one\n two\n', ' one\ntwo\n', [' one\n', 'two\n']],
  ['a stripped block', 'a: |-\n  one\n\n\nb: 1', 'one', ['one']],
  ['a kept block', 'a: |+\n  one\n\n\nb: 1', 'one\n\n\n', ['one\n\n\n']],
  ['a kept block of line breaks', 'a: |+\n\n  \n\nb: 1', '\n\n\n', ['\n\n\n']],
  ['a block at the end of a file without a line break', 'a: |\n  one', 'one\n', ['one']],
  ['an empty block', 'a: |\nb: 1', '', []],
  ['an empty text', 'a: ""', '', []],
])('%s knows the places of its characters', (_, text, value, verbatim) => {
  const node = stringsIn(text)[0] as StringNode;
  const content = yamlContentOf(node);
  expect(content.text).toBe(value);
  let from = 0;
  for (const part of verbatim) {
    const offset = value.indexOf(part, from);
    from = offset + part.length;
    expect(text.slice(...range(content, offset))).toBe(part[0]);
    expect(text.slice(...range(content, from - 1))).toMatch(part.endsWith('\n') ? /^\n?$/ : /^.$/);
  }
  expectPlaces(text, node);
});

test('an escape and a folded line break are one place', () => {
  const text = 'a: "x\\u0041 \n  y"';
  const content = yamlContentOf(stringsIn(text)[0] as StringNode);
  expect([0, 1, 2, 3].map((index) => text.slice(...range(content, index)))).toEqual(['x', '\\u0041', ' \n  ', 'y']);
});

test('an empty content stands between its quotes', () => {
  const content = yamlContentOf(stringsIn('a: ""')[0] as StringNode);
  expect(content.locate(0, 0)).toEqual({ start: 4, end: 4 });
});

test('content within content leads back to the file', () => {
  const outer = yamlContentOf(stringsIn('a: |\n  b: "x\\ty"\n')[0] as StringNode);
  const inner = stringsOf(parseYaml(outer, reader).root)[0] as StringNode;
  const content = yamlContentOf(inner);
  expect(content.text).toBe('x\ty');
  expect(content.locate(2, 3)).toEqual({ start: 14, end: 15 });
});

test('every string of a document of any style knows its places', () => {
  fc.assert(
    fc.property(documents, (text) => {
      for (const node of stringsIn(text)) expectPlaces(text, node);
    }),
    { numRuns: 3_000 },
  );
});

test('every string of a text that happens to be YAML knows its places', () => {
  fc.assert(
    fc.property(scribbles, (text) => {
      for (const node of stringsIn(text)) expectPlaces(text, node);
    }),
    { numRuns: 6_000 },
  );
});

test.each([
  ['yaml-plain', 'Ship it', 'Ship it'],
  ['yaml-plain', 'yes', "'yes'"],
  ['yaml-plain', '1e3', "'1e3'"],
  ['yaml-plain', 'a: b', "'a: b'"],
  ['yaml-plain', '$.a[0]', "'$.a[0]'"],
  ['yaml-plain', '{% 1 %}', "'{% 1 %}'"],
  ['yaml-plain', 'a\nb', '"a\\nb"'],
  ['yaml-single-quoted', "it's", "'it''s'"],
  ['yaml-double-quoted', 'a"b\u2028', '"a\\"b\\u2028"'],
  [{ style: 'literal', indent: 2, chomping: 'clip' }, 'a\n\nb\n', '|\n  a\n\n  b'],
  [{ style: 'folded', indent: 2, chomping: 'keep' }, 'a\nb', '|-\n  a\n  b'],
  [{ style: 'literal', indent: 2, chomping: 'clip' }, ' a', '" a"'],
  [{ style: 'literal', indent: 0, chomping: 'clip' }, 'a', '"a"'],
] as const)('a string laid out as %o is written anew', (layout, text, written) => {
  expect(encodeYaml(layout, text)).toBe(written);
});

test('a string that is written anew reads as it was meant, and nothing else changes', () => {
  fc.assert(
    fc.property(documents, fc.nat(), newTexts, (text, choice, value) => {
      const strings = stringsIn(text);
      const node = strings[choice % strings.length];
      if (node === undefined) return;
      const { start, end } = spanOf(node);
      const after = text.slice(0, start) + encodeYaml(node.layout, value) + text.slice(end);
      const expected = strings.map((string) => (string === node ? value : string.value));
      expect(stringsIn(after).map((string) => string.value)).toEqual(expected);
    }),
    { numRuns: 3_000 },
  );
});

test('a text that is written into a string stands there', () => {
  fc.assert(
    fc.property(documents, fc.nat(), fc.nat(), newTexts, (text, choice, at, inserted) => {
      const strings = stringsIn(text);
      const node = strings[choice % strings.length];
      if (node === undefined || node.value.length < 3) return;
      const offset = 1 + (at % (node.value.trimEnd().length - 1 || 1));
      const { start, end } = yamlContentOf(node).locate(offset, offset);
      const written = encodeInside(node, inserted);
      if (written === undefined || start !== end || /[ \n\ud800-\udfff]/.test(node.value.slice(offset - 1, offset + 1)))
        return;
      const after = text.slice(0, start) + written + text.slice(end);
      const value = node.value.slice(0, offset) + inserted + node.value.slice(offset);
      const expected = strings.map((string) => (string === node ? value : string.value));
      expect(stringsIn(after).map((string) => string.value)).toEqual(expected);
    }),
    { numRuns: 3_000 },
  );
});

function stringsIn(text: string): StringNode[] {
  return stringsOf(parseYaml(SourceText.ofFile('a.yaml', text), reader).root);
}

function stringsOf(root: Node | undefined): StringNode[] {
  const strings: StringNode[] = [];
  const rest = root === undefined ? [] : [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.kind === 'string') strings.push(node);
    else if (node.kind === 'object') rest.push(...node.properties.map((property) => property.value));
    else if (node.kind === 'array') rest.push(...node.items);
    else if (node.kind === 'opaque' && node.written !== undefined) rest.push(node.written);
  }
  return strings.sort((one, other) => one.start - other.start);
}

/** Each character stands at its place, or a fold, an escape or a line break stands for it there. */
function expectPlaces(text: string, node: StringNode): void {
  const content = yamlContentOf(node);
  expect(content.text).toBe(node.value);
  let before = spanOf(node).start;
  for (let index = 0; index < content.text.length; index++) {
    const [start, end] = range(content, index);
    const written = text.slice(start, end);
    if (written !== content.text[index] && !/^(?:\\.[0-9A-Fa-f]*|''|\s*)$/su.test(written)) {
      throw new Error(`${JSON.stringify(content.text[index])} at ${index} is located at ${JSON.stringify(written)}.`);
    }
    expect(start).toBeGreaterThanOrEqual(before);
    before = start;
  }
}

function range(content: SourceText, index: number): [number, number] {
  const { start, end } = content.locate(index, index + 1);
  return [start, end];
}
