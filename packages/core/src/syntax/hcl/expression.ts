import { newArray, newNode, newObject, newPlainValue } from '../new-node.ts';
import type { HclExpression, Node } from '../node.ts';
import { bracketEnd } from './brackets.ts';
import { identifierAt, isDigit } from './characters.ts';
import { readEntries } from './entries.ts';
import { indentEnd } from './heredoc.ts';
import { isAtNextBlock, type LineBreaks, opaqueAt, pass, passLayout, type Reading, report } from './reading.ts';
import { readReference } from './reference.ts';
import { readHeredoc, readQuoted } from './strings.ts';

/** How many brackets may be open at once. What is nested deeper is passed over, so that no text exhausts the stack. */
const mostDepth = 250;

/**
 * Reads an expression, which becomes a value where it is one, and an opaque node where it is to be computed.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#expressions
 */
export function readExpression(reading: Reading, parent: Node['parent'], lineBreaks: LineBreaks): Node {
  const { position: start } = reading;
  const first = readTerm(reading, parent);
  let end: number | undefined;
  let openConditions = 0;
  for (;;) {
    passLayout(reading, lineBreaks);
    const operator = operatorAt(reading, openConditions);
    if (operator === '') break;
    reading.position += operator.length;
    openConditions += operator === '?' ? 1 : operator === ':' ? -1 : 0;
    passLayout(reading, 'pass');
    readTerm(reading, parent);
    end = reading.position;
  }
  return end === undefined ? first : opaqueAt(reading, { start, end }, parent);
}

/** The colon belongs to `condition ? one : other` only after its question mark. */
function operatorAt({ text, position }: Reading, openConditions: number): string {
  operator.lastIndex = position;
  const found = operator.exec(text)?.[0] ?? '';
  return found === ':' && openConditions === 0 ? '' : found;
}

/** A slash may begin a comment, and `<<` a heredoc. */
const operator = /&&|\|\||==(?!>)|!=|<=|>=|<(?!<)|>|[-+*?:]|\/(?![/*])|%(?!\{)/y;

function readTerm(reading: Reading, parent: Node['parent']): Node {
  const { text, position: start } = reading;
  const character = text[start];
  if (character === '"') return readQuoted(reading, parent, readExpression);
  if (character === '{') return readNested(reading, parent, readObject);
  if (character === '[') return readNested(reading, parent, readArray);
  if (character === '(') return readNested(reading, parent, readParentheses);
  if (text.startsWith('<<', start)) return readHeredoc(reading, parent) ?? readNothing(reading, parent);
  if (character === '-' || character === '!') return readSigned(reading, parent);
  return readNumber(reading, parent) ?? readNamed(reading, parent) ?? readNothing(reading, parent);
}

type Read = (reading: Reading, parent: Node['parent']) => Node;

/** Reads what is between brackets, or passes over it where too many are open. */
function readNested(reading: Reading, parent: Node['parent'], read: Read): Node {
  if (reading.depth >= mostDepth) return passTooDeep(reading, parent);
  reading.depth++;
  const node = read(reading, parent);
  reading.depth--;
  return withSteps(reading, node);
}

function passTooDeep(reading: Reading, parent: Node['parent']): Node {
  const { text, position: start } = reading;
  const message = `Values are nested more than ${mostDepth} levels deep here; what is deeper is not checked.`;
  report(reading, 'limit', { message, start, end: start + 1 });
  reading.position = bracketEnd(text, start + 1, text.length).end;
  return opaqueAt(reading, { start, end: reading.position }, parent);
}

/** What `[0]` or `.name` picks from a value is computed. */
function withSteps(reading: Reading, node: Node): Node {
  const { start } = node;
  const picked = readReference(reading, start, []);
  return picked === undefined ? node : opaqueAt(reading, { start, end: reading.position }, node.parent);
}

function readObject(reading: Reading, parent: Node['parent']): Node {
  if (isForExpression(reading)) return passBrackets(reading, parent);
  const { source, position: start } = reading;
  const object = newObject({ source, start, end: start + 1 }, parent);
  object.layout = 'hcl';
  reading.position++;
  readEntries(reading, object, readExpression);
  close(reading, object, '}');
  return object;
}

function readArray(reading: Reading, parent: Node['parent']): Node {
  if (isForExpression(reading)) return passBrackets(reading, parent);
  const { source, position: start } = reading;
  const array = newArray({ source, start, end: start + 1 }, parent);
  array.layout = 'hcl';
  reading.position++;
  array.items.push(...readList(reading, array));
  close(reading, array, ']');
  return array;
}

/** The expressions between brackets, with commas between them. */
function readList(reading: Reading, parent: Node['parent']): Node[] {
  const items: Node[] = [];
  for (;;) {
    passLayout(reading, 'pass');
    if (isAtEnd(reading)) return items;
    const { position } = reading;
    items.push(readExpression(reading, parent, 'pass'));
    if (reading.position === position) return items;
    passLayout(reading, 'pass');
    if (reading.text.startsWith('...', reading.position)) reading.position += 3;
    else if (!pass(reading, ',') && !isAtEnd(reading)) reportMissingComma(reading);
    passLayout(reading, 'pass');
  }
}

function isAtEnd(reading: Reading): boolean {
  const character = reading.text[reading.position];
  return character === undefined || ')]}'.includes(character) || isAtNextBlock(reading);
}

function reportMissingComma(reading: Reading): void {
  const { position: start } = reading;
  report(reading, 'syntax', { message: 'A comma is missing before this value.', start, end: start + 1 });
}

/** Ends a value at its closing bracket. Where that is missing, it is unclear what belongs where. */
function close(reading: Reading, node: { start: number; end: number }, bracket: string): void {
  const isClosed = pass(reading, bracket);
  node.end = reading.position;
  if (isClosed) return;
  const { start } = node;
  // Of brackets that are nested in each other the innermost is named.
  const isSaid = reading.problems.at(-1)?.message === unclosed;
  if (!isSaid) report(reading, 'structure', { message: unclosed, start, end: start + 1 });
}

const unclosed = 'This bracket is never closed.';

function isForExpression({ text, position }: Reading): boolean {
  forExpression.lastIndex = position + 1;
  return forExpression.test(text);
}

const forExpression = /\s*for\s+[\p{ID_Start}_]/uy;

function passBrackets(reading: Reading, parent: Node['parent']): Node {
  const { text, position: start } = reading;
  const { end, isClosed } = bracketEnd(text, start + 1, text.length);
  reading.position = end;
  if (!isClosed) report(reading, 'structure', { message: unclosed, start, end: start + 1 });
  return opaqueAt(reading, { start, end }, parent);
}

/** What stands in parentheses leads where it leads without them; a value in them cannot be written anew. */
function readParentheses(reading: Reading, parent: Node['parent']): Node {
  const node = opaqueAt(reading, { start: reading.position, end: 0 }, parent);
  reading.position++;
  const items = readList(reading, parent);
  close(reading, node, ')');
  const [only, second] = items;
  if (only?.kind === 'opaque' && second === undefined) node.expression = only.expression;
  return node;
}

/** The sign of a number belongs to it; of anything else it makes something that is computed. */
function readSigned(reading: Reading, parent: Node['parent']): Node {
  const { source, text, position: start } = reading;
  while (/[-!]/.test(text.charAt(reading.position))) {
    reading.position++;
    passLayout(reading, 'end');
  }
  const signs = text.slice(start, reading.position).trim();
  const node = readTerm(reading, parent);
  const place = { source, start, end: reading.position };
  return signs === '-' && node.kind === 'number'
    ? newPlainValue(-node.value, place, parent)
    : opaqueAt(reading, place, parent);
}

function readNumber(reading: Reading, parent: Node['parent']): Node | undefined {
  const { source, text, position: start } = reading;
  if (!isDigit(text.charCodeAt(start))) return undefined;
  number.lastIndex = start;
  const found = number.exec(text)?.[0];
  if (found === undefined) return undefined;
  reading.position += found.length;
  return newPlainValue(Number(found), { source, start, end: reading.position }, parent);
}

const number = /\d+(?:\.\d+)?(?:[eE][-+]?\d+)?/y;

/** A keyword, a call of a function, or a reference. */
function readNamed(reading: Reading, parent: Node['parent']): Node | undefined {
  const { source, text, position: start } = reading;
  const word = identifierAt(text, start);
  if (word === '') return undefined;
  const name = text.startsWith('::', start + word.length) ? functionName(text, start) || word : word;
  reading.position += name.length;
  const keyword = keywords.get(name);
  if (keyword !== undefined) return newPlainValue(keyword, { source, start, end: reading.position }, parent);
  const bracket = indentEnd(text, reading.position);
  if (text[bracket] === '(') {
    reading.position = bracket;
    return readNested(reading, parent, () => readCall(reading, parent, { name, start }));
  }
  const node = opaqueAt(reading, { start, end: 0 }, parent);
  node.expression = readReference(reading, start, [{ name, isIndex: false }]);
  return Object.assign(node, { end: reading.position });
}

const keywords: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** A provider's own functions have its name before theirs: `provider::aws::arn_parse`. */
function functionName(text: string, position: number): string {
  providerFunction.lastIndex = position;
  return providerFunction.exec(text)?.[0] ?? '';
}

const providerFunction = /[A-Za-z_][\w-]*(?:::[A-Za-z_][\w-]*)+(?=\()/y;

interface CalledFunction {
  readonly name: string;
  readonly start: number;
}

function readCall(reading: Reading, parent: Node['parent'], { name, start }: CalledFunction): Node {
  const bracket = { start: reading.position, end: 0 };
  reading.position++;
  const given = readList(reading, parent);
  close(reading, bracket, ')');
  const node = opaqueAt(reading, { start, end: bracket.end }, parent);
  node.expression = { kind: 'call', name, arguments: given } satisfies HclExpression;
  return node;
}

/** Where no expression can begin: all that is passed over is unknown. */
function readNothing(reading: Reading, parent: Node['parent']): Node {
  const { text, position: start } = reading;
  const end = unreadableEnd(text, start);
  const message =
    start === end ? 'A value is missing here.' : `\`${text.slice(start, Math.min(end, start + 40))}\` is not a value.`;
  report(reading, 'syntax', { message, start: start === end ? Math.max(start - 1, 0) : start, end });
  reading.position = end;
  return newNode('opaque', { source: reading.source, start, end }, parent);
}

/** Up to what may end the value: a comma, a bracket or the line. */
function unreadableEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\s,()[\]{}"#]/.test(text.charAt(end))) end++;
  return end;
}
