import { describe, expect, test } from 'vitest';
import {
  addProperty,
  type JsonValue,
  removeItem,
  removeProperty,
  renameProperty,
  replaceString,
  replaceValue,
} from '../../packages/core/src/syntax/edit.ts';
import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import type { Node, ObjectNode, Property } from '../../packages/core/src/syntax/node.ts';
import { propertyOf } from '../../packages/core/src/syntax/node.ts';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { applyEdits, type TextEdit } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';
import { valueIn } from './value-in.ts';

/** One object, `{ "a": 1, "b": [2, 3], "c": "x" }` under `of`, in every layout that people write. */
const layouts: Readonly<Record<string, { readonly format: TextFormat; readonly text: string }>> = {
  'minified JSON': { format: 'json', text: '{"of":{"a":1,"b":[2,3],"c":"x"}}' },
  'JSON on one line': { format: 'json', text: '{ "of": { "a": 1, "b": [2, 3], "c": "x" } }' },
  'JSON on many lines': {
    format: 'json',
    text: '{\n  "of": {\n    "a": 1,\n    "b": [\n      2,\n      3\n    ],\n    "c": "x"\n  }\n}\n',
  },
  'JSON with CRLF': {
    format: 'json',
    text: '{\r\n\t"of": {\r\n\t\t"a": 1,\r\n\t\t"b": [2, 3],\r\n\t\t"c": "x"\r\n\t}\r\n}',
  },
  'JSON with commas first': {
    format: 'json',
    text: '{ "of":\n  { "a" : 1\n  , "b" : [ 2 , 3 ]\n  , "c" : "x"\n  }\n}',
  },
  'a YAML block': { format: 'yaml', text: 'of:\n  a: 1\n  b:\n    - 2\n    - 3\n  c: x\n' },
  'a YAML block without a last line break': { format: 'yaml', text: 'of:\n  a: 1\n  b:\n  - 2\n  - 3\n  c: x' },
  'a YAML block with CRLF': { format: 'yaml', text: 'of:\r\n  a: 1\r\n  b:\r\n  - 2\r\n  - 3\r\n  c: "x"\r\n' },
  'a YAML block with CR': { format: 'yaml', text: 'of:\r  a: 1\r  b:\r  - 2\r  - 3\r  c: x\r' },
  'a YAML block with comments': {
    format: 'yaml',
    text: '# first\nof: # of\n  # a\n  a: 1 # one\n  b: # two\n    # more\n    - 2 # and\n    - 3\n  c: x # last\n# end\n',
  },
  'a YAML block with explicit keys': {
    format: 'yaml',
    text: 'of:\n  ? a\n  : 1\n  ? b\n  : - 2\n    - 3\n  ? c\n  : x\n',
  },
  'a YAML flow': { format: 'yaml', text: 'of: { a: 1, b: [2, 3], c: x }\n' },
  'a YAML flow on many lines': {
    format: 'yaml',
    text: "of: {\n    a: 1, # one\n    b: [\n      2,\n      3,\n    ],\n    'c': 'x'\n  }\n",
  },
};

describe.each(Object.entries(layouts))('in %s', (_name, { format, text }) => {
  function changed(edit: (object: ObjectNode) => TextEdit | undefined): unknown {
    const made = edit(objectIn(text, format));
    return made === undefined ? 'no edit' : valueOf(applyEdits(text, [made]), format);
  }

  test('every property can be removed', () => {
    expect(changed((object) => removeProperty(named(object, 'a')))).toEqual({ of: { b: [2, 3], c: 'x' } });
    expect(changed((object) => removeProperty(named(object, 'b')))).toEqual({ of: { a: 1, c: 'x' } });
    expect(changed((object) => removeProperty(named(object, 'c')))).toEqual({ of: { a: 1, b: [2, 3] } });
  });

  test('one property after the other can be removed, until the object is empty', () => {
    let left = text;
    for (const name of ['b', 'c', 'a']) left = applyEdits(left, [removeProperty(named(objectIn(left, format), name))]);
    expect(valueOf(left, format)).toEqual({ of: {} });
  });

  test('every item can be removed, the only one too', () => {
    expect(changed((object) => removeItem(itemOf(object, 0)))).toEqual({ of: { a: 1, b: [3], c: 'x' } });
    expect(changed((object) => removeItem(itemOf(object, 1)))).toEqual({ of: { a: 1, b: [2], c: 'x' } });
    const edit = removeItem(itemOf(objectIn(text, format), 1)) as TextEdit;
    const left = applyEdits(text, [edit]);
    const last = removeItem(itemOf(objectIn(left, format), 0)) as TextEdit;
    expect(valueOf(applyEdits(left, [last]), format)).toEqual({ of: { a: 1, b: [], c: 'x' } });
  });

  test('a property is added at the end', () => {
    expect(changed((object) => addProperty(object, 'd e', { f: ['{"', true] }))).toEqual({
      of: { a: 1, b: [2, 3], c: 'x', 'd e': { f: ['{"', true] } },
    });
  });

  test('every property can be renamed', () => {
    for (const name of ['a', 'b', 'c'])
      expect(Object.keys(object(changed((of) => renameProperty(named(of, name), 'true: "#'))))).toContain('true: "#');
  });

  test('every value can be replaced', () => {
    for (const name of ['a', 'b', 'c'])
      expect(object(changed((of) => replaceValue(named(of, name).value, [null, { g: ': #' }])))).toMatchObject({
        [name]: [null, { g: ': #' }],
      });
    expect(changed((of) => replaceValue(of, {}))).toEqual({ of: {} });
  });

  test('a string can become any other', () => {
    for (const value of ['', 'yes', '12', 'two\nlines\n', "it's \"#\\ {%: - '", ' blank ', '\u0000\u2028😀\ud800'])
      expect(object(changed((of) => replaceNamed(of, 'c', value)))).toMatchObject({ c: value });
  });
});

test('a property takes its line along', () => {
  expect(removed('{\n  "a": 1,\n  "b": 2\n}', 'a')).toBe('{\n  "b": 2\n}');
  expect(removed('{\n  "a": 1,\n  "b": 2\n}', 'b')).toBe('{\n  "a": 1\n}');
  expect(removed('{\n  "a": 1\n}', 'a')).toBe('{}');
  expect(removed('a: 1\nb: |\n  text\n  more\nc: 2\n', 'b', 'yaml')).toBe('a: 1\nc: 2\n');
  expect(removed('a: 1\nb: 2 # two\n', 'b', 'yaml')).toBe('a: 1\n');
  expect(removed('a: 1\r\nb: 2', 'b', 'yaml')).toBe('a: 1');
  expect(removed('{ a: 1, b: 2, }', 'b', 'yaml')).toBe('{ a: 1, }');
});

test('a comment before a property in braces stays', () => {
  expect(removed('{ "a": 1, // one, two\n  "b": 2\n}', 'b')).toBe('{ "a": 1 // one, two\n  \n}');
  expect(removed('{ /* a, */ "a": 1 /* c */, "b": 2 }', 'a')).toBe('{ /* a, */ "b": 2 }');
  expect(removed('{ // a\n  "a": 1\n}', 'a')).toBe('{ // a\n  \n}');
});

test('behind a dash, what follows moves up', () => {
  const text = '- a: 1 # one\n  # two\n  b: 2\n';
  const { root } = documentOf(text, { format: 'yaml' });
  const item = root?.kind === 'array' ? root.items[0] : undefined;
  if (item?.kind !== 'object') throw new Error('There is an object.');
  expect(applyEdits(text, [removeProperty(named(item, 'a'))])).toBe('- # two\n  b: 2\n');
  expect(applyEdits(text, [addProperty(item, 'c', 3) as TextEdit])).toBe('- a: 1 # one\n  # two\n  b: 2\n  c: 3\n');
});

test('an item takes its lines along', () => {
  expect(without('list:\n  - 1 # one\n  - x: 2\n    y: 3\n  - 4\n', 1)).toBe('list:\n  - 1 # one\n  - 4\n');
  expect(without('list:\n- 1\n- 2', 1)).toBe('list:\n- 1');
  expect(without('list:\n- 1\nafter: 2\n', 0)).toBe('list: []\nafter: 2\n');
  expect(without('list:\r\n- |\r\n  text\r\n- 2\r\n', 0)).toBe('list:\r\n- 2\r\n');
});

test('in a list of lists, what follows moves up', () => {
  const text = '- - 1\n  - 2\n- - 3\n';
  const { root } = documentOf(text, { format: 'yaml' });
  const lists = root?.kind === 'array' ? root.items : [];
  const items = lists.flatMap((list) => (list.kind === 'array' ? list.items : []));
  const texts = items.map((item) => applyEdits(text, [removeItem(item) as TextEdit]));
  expect(texts).toEqual(['- - 2\n- - 3\n', '- - 1\n- - 3\n', '- - 1\n  - 2\n- []\n']);
});

test('nothing is offered for an item behind a tag, an anchor or a comment, or with an anchor in it', () => {
  for (const text of [
    'list:\n  - &one 1\n  - *one\n',
    'list:\n  - x: &one 1\n  - *one\n',
    'list:\n  - !!str 1\n  - 2\n',
    'list:\n  - # one\n    x: 1\n  - 2\n',
    'list: [&one 1, *one]\n',
    'list: [ # one,\n  1, 2]\n',
  ])
    expect([text, without(text, 0)]).toEqual([text, undefined]);
});

test('only what an array holds is an item', () => {
  expect(removeItem(objectIn('{ "of": {} }', 'json'))).toBeUndefined();
});

test('an added property is laid out as the last one is', () => {
  expect(added('{}')).toBe('{ "End": true }');
  expect(added('{\n}')).toBe('{ "End": true }');
  expect(added('{"a":1}')).toBe('{"a":1,"End":true}');
  expect(added('{"a": 1}')).toBe('{"a": 1, "End": true}');
  expect(added('{\r\n\t"a": 1\r\n}')).toBe('{\r\n\t"a": 1,\r\n\t"End": true\r\n}');
  expect(added('{ "a": 1,\n  "b": { "c": 2 } // b\n}')).toBe('{ "a": 1,\n  "b": { "c": 2 },\n  "End": true // b\n}');
  expect(added('a: 1 # one\n', 'yaml')).toBe('a: 1 # one\nEnd: true\n');
  expect(added('a:\r\n  b: |\r\n    c\r\n', 'yaml')).toBe('a:\r\n  b: |\r\n    c\r\nEnd: true\r\n');
  expect(added('a: 1', 'yaml')).toBe('a: 1\nEnd: true');
});

test('no property is added where it is not clear how', () => {
  for (const text of ['{ # none\n}', '<<: &x { a: 1 }\n', '&key a: 1\n']) expect(added(text, 'yaml')).toBeUndefined();
});

test('a pair without braces is no place for another', () => {
  const { root } = documentOf('[a: 1]', { format: 'yaml' });
  const pair = root?.kind === 'array' ? root.items[0] : undefined;
  if (pair?.kind !== 'object') throw new Error('There is a pair.');
  expect(addProperty(pair, 'b', 2)).toBeUndefined();
  expect(applyEdits('[a: 1]', [removeProperty(named(pair, 'a'))])).toBe('[{}]');
});

test('an alias ends where it is written, and not where its anchor stands', () => {
  const text = 'a: &one\n  x: 1\nb: *one\nc: { d: *one, e: 2 }\n';
  expect(removed(text, 'b', 'yaml')).toBe('a: &one\n  x: 1\nc: { d: *one, e: 2 }\n');
  expect(added('a: &one 1\nb: *one\n', 'yaml')).toBe('a: &one 1\nb: *one\nEnd: true\n');
});

test('what is merged in is no neighbour', () => {
  const text = 'a: &one { x: 1, y: 2 }\nof:\n  <<: *one\n  z: 3\n';
  const edit = removeProperty(named(objectIn(text, 'yaml'), 'z'));
  expect(applyEdits(text, [edit])).toBe('a: &one { x: 1, y: 2 }\nof:\n  <<: *one\n');
  const addition = addProperty(objectIn(text, 'yaml'), 'End', true) as TextEdit;
  expect(applyEdits(text, [addition])).toBe('a: &one { x: 1, y: 2 }\nof:\n  <<: *one\n  z: 3\n  End: true\n');
});

test('a value that is not written at all gets room', () => {
  const text = 'of:\n  a:\n  b: 1\n';
  const edit = replaceValue(named(objectIn(text, 'yaml'), 'a').value, 5);
  expect(applyEdits(text, [edit])).toBe('of:\n  a: 5\n  b: 1\n');
});

test('a block below a comment or an anchor is replaced where it stands', () => {
  for (const [text, after] of [
    ['of:\n  a: # list\n  - 1\n', 'of:\n  a: # list\n   [2]\n'],
    ['of:\n  a: &x\n  - 1\n  b: *x\n', 'of:\n  a: &x\n   [2]\n  b: *x\n'],
  ] as const) {
    const edit = replaceValue(named(objectIn(text, 'yaml'), 'a').value, [2]);
    expect(applyEdits(text, [edit])).toBe(after);
    expect(object(valueOf(after, 'yaml'))).toMatchObject({ a: [2] });
  }
});

test('a quoted key stays quoted, and a plain one is quoted where it has to be', () => {
  expect(renamed('{ "a": 1 }', 'b"c')).toBe('{ "b\\"c": 1 }');
  expect(renamed('a: 1', 'b.$', 'yaml')).toBe('b.$: 1');
  expect(renamed('a: 1', 'on', 'yaml')).toBe("'on': 1");
  expect(renamed('"a": 1', 'b', 'yaml')).toBe('"b": 1');
  expect(renamed("'a': 1", 'b: c', 'yaml')).toBe("'b: c': 1");
  expect(renamed("'a': 1", 'b', 'yaml')).toBe("'b': 1");
});

test('names that every JavaScript object has are names like others', () => {
  expect(removed('{ "__proto__": 1, "toString": 2 }', '__proto__')).toBe('{ "toString": 2 }');
  expect(renamed('{ "a": 1 }', '__proto__')).toBe('{ "__proto__": 1 }');
});

test('of two properties of one name, the one that is meant is removed', () => {
  const text = '{ "a": 1, "a": 2 }';
  const { root } = parseJson(documentOf(text).tree.source);
  const earlier = root?.kind === 'object' ? root.properties[0] : undefined;
  expect(applyEdits(text, [removeProperty(earlier as Property)])).toBe('{ "a": 2 }');
});

function objectIn(text: string, format: TextFormat): ObjectNode {
  const { root } = documentOf(text, { format });
  const of = root?.kind === 'object' ? propertyOf(root, 'of')?.value : undefined;
  if (of?.kind !== 'object') throw new Error(`There is no object \`of\`:\n${text}`);
  return of;
}

function rootOf(text: string, format: TextFormat): ObjectNode {
  const { root } = documentOf(text, { format });
  if (root?.kind !== 'object') throw new Error('This is no object.');
  return root;
}

function named(of: ObjectNode, name: string): Property {
  const property = propertyOf(of, name);
  if (property === undefined) throw new Error(`There is no property \`${name}\`.`);
  return property;
}

function itemOf(of: ObjectNode, index: number): Node {
  const list = named(of, 'b').value;
  const item = list.kind === 'array' ? list.items[index] : undefined;
  if (item === undefined) throw new Error('There is no such item.');
  return item;
}

function replaceNamed(of: ObjectNode, name: string, value: string): TextEdit | undefined {
  const { value: node } = named(of, name);
  return node.kind === 'string' ? replaceString(node, value) : undefined;
}

/** The text's value, all of whose faults are the test's. */
function valueOf(text: string, format: TextFormat): unknown {
  const { tree, root } = documentOf(text, { format });
  const problems = tree.problems.filter(({ kind }) => kind !== 'extension');
  expect(problems, text).toEqual([]);
  return root === undefined ? undefined : valueIn(root);
}

function object(value: unknown): Readonly<Record<string, JsonValue>> {
  return (value as { of: Readonly<Record<string, JsonValue>> }).of;
}

function removed(text: string, name: string, format: TextFormat = 'json'): string {
  return applyEdits(text, [removeProperty(named(rootOf(text, format), name))]);
}

function renamed(text: string, name: string, format: TextFormat = 'json'): string {
  return applyEdits(text, [renameProperty(named(rootOf(text, format), 'a'), name)]);
}

function added(text: string, format: TextFormat = 'json'): string | undefined {
  const edit = addProperty(rootOf(text, format), 'End', true);
  return edit === undefined ? undefined : applyEdits(text, [edit]);
}

function without(text: string, index: number): string | undefined {
  const list = named(rootOf(text, 'yaml'), 'list').value;
  const item = list.kind === 'array' ? list.items[index] : undefined;
  const edit = item === undefined ? undefined : removeItem(item);
  return edit === undefined ? undefined : applyEdits(text, [edit]);
}
