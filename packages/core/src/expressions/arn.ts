import { malformed, type Parsed, parsed } from './problem.ts';

/** An Amazon Resource Name, `arn:partition:service:region:account:resource`. */
export interface Arn {
  readonly partition: ArnPart;
  readonly service: ArnPart;
  /** Empty where the resource is not bound to a region. */
  readonly region: ArnPart;
  readonly account: ArnPart;
  /** All that follows the fifth colon, further colons and slashes included. */
  readonly resource: ArnPart;
}

export interface ArnPart {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether the part holds a placeholder such as `${AWS::Region}` or `<region>`, so that its text is not known. */
  readonly opaque: boolean;
}

/** How placeholders open and close. */
const placeholders = new Map([
  ['${', '}'],
  ['#{', '}'],
  ['{{', '}}'],
  ['<', '>'],
  ['%', '%'],
]);

/** Splits an ARN at its colons; those inside a placeholder are none (docs.aws.amazon.com/IAM, "Amazon Resource Names"). */
export function parseArn(text: string): Parsed<Arn> {
  const parts = splitPart(wholePart(text), { separator: ':', limit: 6 });
  const [prefix, partition, service, region, account, resource] = parts;
  if (prefix?.text !== 'arn' || !partition || !service || !region || !account || !resource) {
    const message = 'An ARN is written `arn:partition:service:region:account:resource`.';
    return malformed({ message, start: 0, end: text.length });
  }
  return parsed({ partition, service, region, account, resource });
}

/** The whole text as one part. */
export function wholePart(text: string): ArnPart {
  return partOf(text, 0);
}

/** Splits a part at a separator that stands outside of placeholders, into `limit` parts at most. */
export function splitPart(
  part: ArnPart,
  { separator, limit }: { readonly separator: string; readonly limit: number },
): readonly ArnPart[] {
  if (!part.opaque) return splitPlainPart(part, separator, limit);
  const { text, start } = part;
  const parts: ArnPart[] = [];
  let from = 0;
  let offset = 0;
  while (offset < text.length && parts.length < limit - 1) {
    if (text.charAt(offset) === separator) {
      parts.push(partOf(text.slice(from, offset), start + from));
      from = offset + 1;
    }
    offset = placeholderEnd(text, offset) ?? offset + 1;
  }
  return [...parts, partOf(text.slice(from), start + from)];
}

/** Most parts hold no placeholder, so neither do their pieces. */
function splitPlainPart({ text, start }: ArnPart, separator: string, limit: number): readonly ArnPart[] {
  const parts: ArnPart[] = [];
  let from = 0;
  for (let at = text.indexOf(separator); at !== -1 && parts.length < limit - 1; at = text.indexOf(separator, from)) {
    parts.push({ text: text.slice(from, at), start: start + from, end: start + at, opaque: false });
    from = at + 1;
  }
  parts.push({ text: text.slice(from), start: start + from, end: start + text.length, opaque: false });
  return parts;
}

function partOf(text: string, start: number): ArnPart {
  return { text, start, end: start + text.length, opaque: holdsPlaceholder(text) };
}

function holdsPlaceholder(text: string): boolean {
  if (!text.includes('{') && !text.includes('<') && !text.includes('%')) return false;
  return [...placeholders.keys()].some((open) => text.includes(open));
}

/** Where the placeholder that begins at the offset ends, if one begins there; one that is never closed takes all. */
function placeholderEnd(text: string, offset: number): number | undefined {
  for (const [open, close] of placeholders) {
    if (!text.startsWith(open, offset)) continue;
    const end = text.indexOf(close, offset + open.length);
    return end === -1 ? text.length : end + close.length;
  }
  return undefined;
}
