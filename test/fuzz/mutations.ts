import { type Node, type Property, spanOf } from '../../packages/core/src/syntax/node.ts';
import type { Random } from './random.ts';

/** Changes a text in some way; the tree tells where its values stand. */
export type Mutation = (text: string, root: Node, random: Random) => string;

/** Changes that leave JSON: other values, keys, orders. */
export const valueMutations: readonly Mutation[] = [
  (text, root, random) => replace(text, random.pick(valuesIn(root)), random.pick(strangeValues)),
  (text, root, random) => replace(text, random.pick(valuesIn(root)), textOf(text, random.pick(valuesIn(root)))),
  (text, root, random) =>
    withProperty(root, random, (property) => replace(text, property, random.pick(strangeKeys))) ?? text,
  (text, root, random) =>
    withProperty(root, random, (property) => replace(text, property, textOf(text, random.pick(propertiesIn(root))))) ??
    text,
];

/** Changes that need not leave anything readable. */
export const textMutations: readonly Mutation[] = [
  (text, _root, random) => text.slice(0, random.below(text.length + 1)),
  (text, _root, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + random.pick(strangeCharacters) + text.slice(at + random.below(3));
  },
  (text, _root, random) => {
    const from = random.below(text.length);
    return text.slice(0, from) + text.slice(from + random.below(40));
  },
  (text, _root, random) => {
    const from = random.below(text.length);
    return text.slice(0, from) + text.slice(from, from + 60) + text.slice(from);
  },
];

export const opaqueText = '"${OnlyDeploymentKnows}"';

/** In a template, of which it is known what it fills in. */
export const importedText = '{"Fn::ImportValue":"OnlyDeploymentKnows"}';

/** Every value of a tree, in the order of the text. */
export function valuesIn(root: Node): Node[] {
  const values: Node[] = [];
  const open: Node[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    values.push(node);
    if (node.kind === 'object') open.push(...node.properties.map(({ value }) => value));
    if (node.kind === 'array') open.push(...node.items);
  }
  return values;
}

export function replace(text: string, place: Node | Property, by: string): string {
  const { start, end } = spanOf(place);
  return text.slice(0, start) + by + text.slice(end);
}

function propertiesIn(root: Node): Property[] {
  return valuesIn(root).flatMap((node) => (node.kind === 'object' ? node.properties : []));
}

function withProperty(root: Node, random: Random, change: (property: Property) => string): string | undefined {
  const properties = propertiesIn(root);
  return properties.length === 0 ? undefined : change(random.pick(properties));
}

function textOf(text: string, place: Node | Property): string {
  const { start, end } = spanOf(place);
  return text.slice(start, end);
}

const strangeKeys = [
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '""',
  '"a.$"',
  '".$"',
  '"$"',
  '"Next"',
  '"End"',
  '"Type"',
  '"Assign"',
  '"QueryLanguage"',
  '"${Key}"',
  '"Fn::If"',
];

const strangeValues = [
  'null',
  'true',
  'false',
  '0',
  '-1',
  '1.5',
  '1e999',
  '99999999999',
  '""',
  '" "',
  '[]',
  '{}',
  '[[]]',
  '[{}]',
  '[null]',
  '{"Ref":"x"}',
  '"$"',
  '"$$"',
  '"$."',
  '"$.a"',
  '"$.a[*]"',
  '"$[?("',
  '"$$.Task.Token"',
  '"$x"',
  '"States.Format(\'{}\', $.a)"',
  '"States.Array("',
  '"States.ALL"',
  '"{%"',
  '"{% %}"',
  '"{% $ %}"',
  '"{% $states.input.x %}"',
  '"{% ( ( ( %}"',
  '" {% 1 %}"',
  '"JSONata"',
  '"JSONPath"',
  '"Task"',
  '"Choice"',
  '"Map"',
  '"Parallel"',
  '"arn:aws:states:::lambda:invoke.waitForTaskToken"',
  '"arn:"',
  '"__proto__"',
  '"constructor"',
  '"\\u0000"',
  '"\\ud800"',
  '{"__proto__":{"a":1}}',
  opaqueText,
  '"x-${y}"',
];

const strangeCharacters = [
  '"',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\',
  '\u0000',
  '\ud800',
  '\r',
  '\t',
  '&a',
  '*a',
  '!Sub ',
  '|',
  '>',
  '# ',
  '- ',
  '%',
  '<<: ',
  '\ufeff',
  "'",
];
