import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding }
  /** `reason` ends a sentence that names the file. */
  | { readonly kind: 'refused'; readonly reason: string };

/** The text of a file: UTF-8, or UTF-16 with a byte order mark, which stays in the text so that offsets are the file's. */
export function decode(bytes: Buffer): Decoded {
  const encoding = markedEncoding(bytes);
  if (encoding !== undefined)
    return { kind: 'text', text: new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), encoding };
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { kind: 'refused', reason: `is no text: line ${lineAt(bytes, nul)} holds a NUL byte` };
  if (!isUtf8(bytes))
    return {
      kind: 'refused',
      reason: `is not UTF-8: line ${firstBrokenLine(bytes)} holds a byte that does not belong there`,
    };
  return { kind: 'text', text: bytes.toString('utf8'), encoding: 'utf-8' };
}

/** The bytes of a text in the encoding that it was read in. */
export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

function markedEncoding(bytes: Buffer): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

const lineFeed = 0x0a;

function lineAt(bytes: Buffer, offset: number): number {
  let line = 1;
  for (let end = bytes.indexOf(lineFeed); end !== -1 && end < offset; end = bytes.indexOf(lineFeed, end + 1)) line++;
  return line;
}

/** A line feed is never part of a longer character, so each line is UTF-8 for itself. */
function firstBrokenLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end !== -1; end = bytes.indexOf(lineFeed, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line++;
  }
  return line;
}
