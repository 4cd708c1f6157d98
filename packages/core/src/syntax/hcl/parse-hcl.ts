import type { SourceText } from '../../text/source-text.ts';
import { addProperty, newObject, type Open, type OpenObject } from '../new-node.ts';
import type { Node, Property } from '../node.ts';
import type { SyntaxTree } from '../tree.ts';
import { bracketEnd } from './brackets.ts';
import { identifierAt } from './characters.ts';
import { readExpression } from './expression.ts';
import { isAtNextBlock, lineEnd, opaqueAt, pass, passLayout, type Reading, readingOf, report } from './reading.ts';
import { readQuoted } from './strings.ts';

/** How many blocks may stand in each other. */
const mostBlocks = 50;

/**
 * Reads HCL, the language of Terraform, into a tree, whatever its faults: each is a problem, and one block that is broken
 * leaves the others whole. A block is a property with its type as the name, and its labels are properties within each
 * other, as in Terraform's JSON: `resource "aws_sfn_state_machine" "orders" { … }` is what
 * `{ "resource": { "aws_sfn_state_machine": { "orders": { … } } } }` is.
 * https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
 */
export function parseHcl(source: SourceText): SyntaxTree {
  const reading = readingOf(source);
  const root = newObject({ source, start: 0, end: source.text.length }, undefined);
  root.layout = 'hcl';
  while (reading.position < source.text.length) {
    readBody(reading, root);
    // A brace that closes nothing is passed over.
    if (reading.position < source.text.length) passLine(reading, 'This closing bracket has no opening one.');
  }
  const problems = reading.problems.sort((a, b) => a.span.start - b.span.start);
  return { source, format: 'hcl', root, problems, comments: reading.comments };
}

/** Reads an expression that stands alone in a text, as in `${local.flow}`; nothing when something else follows it. */
export function parseHclExpression(source: SourceText): Node | undefined {
  const reading = readingOf(source);
  passLayout(reading, 'pass');
  const node = readExpression(reading, undefined, 'pass');
  passLayout(reading, 'pass');
  return reading.position === source.text.length && reading.problems.length === 0 ? node : undefined;
}

/** Reads attributes and blocks up to a closing brace, or up to a block that can only stand outside of this one. */
function readBody(reading: Reading, body: OpenObject): void {
  for (;;) {
    passLayout(reading, 'pass');
    const { text, position } = reading;
    if (position >= text.length || text[position] === '}') return;
    if (body.parent !== undefined && isAtNextBlock(reading)) return;
    const name = identifierAt(text, position);
    if (name === '') passLine(reading, 'An argument or a block is expected here.');
    else readArgumentOrBlock(reading, body, name);
  }
}

function readArgumentOrBlock(reading: Reading, body: OpenObject, name: string): void {
  const { source, position: start } = reading;
  reading.position += name.length;
  const property = addProperty(body, name, { source, start, end: reading.position });
  passLayout(reading, 'end');
  if (pass(reading, '=')) readArgument(reading, property);
  else readBlock(reading, property);
}

function readArgument(reading: Reading, property: Open<Property>): void {
  passLayout(reading, 'end');
  property.value = readExpression(reading, property, 'end');
  passLayout(reading, 'end');
  if (!isAtLineEnd(reading) && !isAtNextBlock(reading)) passLine(reading, 'A new line is missing after this value.');
}

function isAtLineEnd({ text, position }: Reading): boolean {
  return position >= text.length || /[\r\n#}/]/.test(text.charAt(position));
}

function readBlock(reading: Reading, type: Open<Property>): void {
  const innermost = readLabels(reading, type);
  const { source, text, position: start } = reading;
  if (text[start] !== '{') {
    innermost.value = opaqueAt(reading, { start, end: start }, innermost);
    return passLine(reading, 'An equals sign or a block is expected here.');
  }
  const body = newObject({ source, start, end: start + 1 }, innermost);
  body.layout = 'hcl';
  innermost.value = body;
  reading.position++;
  if (reading.depth < mostBlocks) readNestedBody(reading, body);
  else passBody(reading, body);
  endLabels(innermost, type, body.end);
}

function readNestedBody(reading: Reading, body: OpenObject): void {
  reading.depth++;
  readBody(reading, body);
  reading.depth--;
  closeBody(reading, body);
}

function passBody(reading: Reading, body: OpenObject): void {
  const { text } = reading;
  const { start } = body;
  const message = `Blocks are nested more than ${mostBlocks} levels deep here; what is deeper is not checked.`;
  report(reading, 'limit', { message, start, end: start + 1 });
  reading.position = bracketEnd(text, start + 1, text.length).end;
  body.end = reading.position;
}

/** Each label is a property of an object of its own. */
function readLabels(reading: Reading, type: Open<Property>): Open<Property> {
  let property = type;
  for (let label = readLabel(reading, property); label !== undefined; label = readLabel(reading, property))
    property = label;
  return property;
}

function readLabel(reading: Reading, outer: Open<Property>): Open<Property> | undefined {
  const { source, text, position: start } = reading;
  const bare = identifierAt(text, start);
  if (bare === '' && text[start] !== '"') return undefined;
  const node = bare === '' ? readQuoted(reading, undefined, readExpression) : undefined;
  if (bare !== '') reading.position += bare.length;
  const end = reading.position;
  const object = newObject({ source, start, end }, outer);
  object.layout = 'hcl';
  outer.value = object;
  passLayout(reading, 'end');
  return addProperty(object, node?.kind === 'string' ? node.value : bare, { source, start, end });
}

function endLabels(innermost: Open<Property>, type: Open<Property>, end: number): void {
  for (let property = innermost; property !== type; property = property.parent.parent as Open<Property>)
    (property.parent as { end: number }).end = end;
}

function closeBody(reading: Reading, body: OpenObject): void {
  const isClosed = pass(reading, '}');
  body.end = reading.position;
  if (isClosed) return;
  const { start } = body;
  report(reading, 'structure', { message: 'This block is never closed.', start, end: start + 1 });
}

function passLine(reading: Reading, message: string): void {
  const { text, position: start } = reading;
  const end = Math.min(Math.max(lineEnd(text, start), start + 1), text.length);
  report(reading, 'syntax', { message, start, end: start + 1 });
  reading.position = end;
}
