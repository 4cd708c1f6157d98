import { addProperty, type Open, type OpenObject } from '../new-node.ts';
import type { Node, Property } from '../node.ts';
import { holdsPlaceholder } from '../placeholders.ts';
import { identifierAt } from './characters.ts';
import {
  beginsLineComment,
  isAtNextBlock,
  type LineBreaks,
  opaqueAt,
  pass,
  passLayout,
  type Reading,
  report,
} from './reading.ts';
import { readQuoted } from './strings.ts';

/** What reads the expressions within what is read here. */
export type ReadExpression = (reading: Reading, parent: Node['parent'], lineBreaks: LineBreaks) => Node;

/** Reads the entries of an object up to its closing brace: `key = value` or `key: value`, each on a line or with commas. */
export function readEntries(reading: Reading, object: OpenObject, readExpression: ReadExpression): void {
  for (;;) {
    passLayout(reading, 'pass');
    if (isAtEnd(reading)) return;
    const { position } = reading;
    readEntry(reading, object, readExpression);
    if (reading.position === position) return;
    passLayout(reading, 'end');
    if (pass(reading, ',') || isAtEnd(reading) || isAtLineEnd(reading)) continue;
    const { position: start } = reading;
    const message = 'A comma or a new line is missing before this property.';
    report(reading, 'syntax', { message, start, end: start + 1 });
  }
}

function isAtEnd(reading: Reading): boolean {
  const character = reading.text[reading.position];
  return character === undefined || ')]}'.includes(character) || isAtNextBlock(reading);
}

function isAtLineEnd({ text, position }: Reading): boolean {
  return text[position] === '\n' || text.startsWith('\r\n', position) || beginsLineComment(text, position);
}

function readEntry(reading: Reading, object: OpenObject, readExpression: ReadExpression): void {
  const property = readKey(reading, object, readExpression);
  const { text } = reading;
  passLayout(reading, 'end');
  const isAssigned = pass(reading, '=') || pass(reading, ':');
  if (!isAssigned) {
    const message = 'An equals sign and a value are missing after this property name.';
    report(reading, 'syntax', { message, start: property.start, end: property.end });
    property.value = opaqueAt(reading, { start: property.end, end: property.end }, property);
    return;
  }
  const { position } = reading;
  passLayout(reading, 'end');
  if (isAtLineEnd(reading) || text[reading.position] === undefined || ',}'.includes(text.charAt(reading.position))) {
    report(reading, 'syntax', { message: 'A value is missing here.', start: position - 1, end: position });
    property.value = opaqueAt(reading, { start: position, end: position }, property);
  } else property.value = readExpression(reading, property, 'end');
}

/** A name stands for itself; anything else that is not in quotes is computed. */
function readKey(reading: Reading, object: OpenObject, readExpression: ReadExpression): Open<Property> {
  const { source, text, position: start } = reading;
  const name = identifierAt(text, start);
  if (name !== '' && isKeyEnd(text, start + name.length)) {
    reading.position += name.length;
    return addProperty(object, name, { source, start, end: reading.position });
  }
  const value =
    text[start] === '"' ? readQuoted(reading, undefined, readExpression) : readExpression(reading, undefined, 'end');
  const { end } = value;
  const written = value.kind === 'opaque' ? value.written : value;
  const key = written?.kind === 'string' ? written.value : placeholderFor(text.slice(start, end));
  object.hasUnknownKeys ||= written?.kind !== 'string' || written.partial || holdsPlaceholder(key);
  return addProperty(object, key, { source, start, end });
}

/** What stands for a key that is computed: `"${local.name}"`, `(local.name)`. */
function placeholderFor(written: string): string {
  const inside = written.startsWith('"${') ? written.slice(3, -2) : written;
  return `\${${inside.replace(/["{}\\]/g, '')}}`;
}

/** Whether a name that ends here is a key, and not the beginning of an expression. */
function isKeyEnd(text: string, position: number): boolean {
  keyEnd.lastIndex = position;
  return keyEnd.test(text);
}

const keyEnd = /[ \t]*(?:[=:,}\r\n]|$)/y;
