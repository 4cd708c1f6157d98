import { mayBe } from '../shapes/parts.ts';
import { kinds, type Shape } from '../shapes/shape.ts';

/** What a value is, as a sentence names it: `the text "7"`, `an object or a list`. */
export function shapeWords(shape: Shape): string {
  const { areExcluded, values } = shape.strings;
  const [only] = values;
  if (shape.kinds === kinds.string && !areExcluded && values.length === 1 && only !== undefined)
    return `the text ${quoted(only)}`;
  if (shape.kinds === kinds.number && !shape.numbers.areExcluded && shape.numbers.values.length === 1)
    return `the number ${shape.numbers.values[0]}`;
  const words = kindWords.filter(([sum]) => mayBe(shape, sum)).map(([, word]) => word);
  return words.length === 0 ? 'nothing' : words.join(' or ');
}

const kindWords: readonly (readonly [number, string])[] = [
  [kinds.object, 'an object'],
  [kinds.list, 'a list'],
  [kinds.string, 'a text'],
  [kinds.number, 'a number'],
  [kinds.true | kinds.false, 'a boolean'],
  [kinds.null, '`null`'],
  [kinds.absent, 'nothing'],
];

/** What a user wrote, as it may stand in a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').replaceAll('`', "'");
  return `\`${line.length <= longestText ? line : `${line.slice(0, longestText - 1)}…`}\``;
}

const longestText = 60;
