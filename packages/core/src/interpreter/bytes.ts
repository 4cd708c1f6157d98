/** The UTF-8 bytes of a text; half of a surrogate pair becomes `?`, as in Java. */
export function bytesInUtf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), continuation(code));
    else if (code >= 0xd800 && code <= 0xdfff) bytes.push(0x3f);
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), continuation(code >> 6), continuation(code));
    else bytes.push(0xf0 | (code >> 18), continuation(code >> 12), continuation(code >> 6), continuation(code));
  }
  return bytes;
}

function continuation(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** The text that UTF-8 bytes stand for; nothing where they are no UTF-8. */
export function textOfUtf8(bytes: readonly number[]): string | undefined {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''));
  } catch {
    return undefined;
  }
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 with padding (RFC 4648, section 4). */
export function base64Of(bytes: readonly number[]): string {
  let text = '';
  for (let offset = 0; offset < bytes.length; offset += 3) {
    const word = (byteAt(bytes, offset) << 16) | (byteAt(bytes, offset + 1) << 8) | byteAt(bytes, offset + 2);
    const count = Math.min(3, bytes.length - offset) + 1;
    for (let index = 0; index < 4; index++)
      text += index < count ? digits.charAt((word >> (18 - 6 * index)) & 0x3f) : '=';
  }
  return text;
}

function byteAt(bytes: readonly number[], index: number): number {
  return bytes[index] ?? 0;
}

/** The bytes that Base64 stands for; nothing where it is malformed. Java takes it without the padding, too. */
export function base64Bytes(text: string): readonly number[] | undefined {
  const written = text.length % 4 === 0 ? text.replace(/={1,2}$/, '') : text;
  if (!/^[A-Za-z0-9+/]*$/.test(written) || written.length % 4 === 1) return undefined;
  const bytes: number[] = [];
  for (let offset = 0; offset < written.length; offset += 4) {
    const group = written.slice(offset, offset + 4);
    let word = 0;
    for (const digit of group.padEnd(4, 'A')) word = (word << 6) | digits.indexOf(digit);
    bytes.push(...[word >> 16, (word >> 8) & 0xff, word & 0xff].slice(0, group.length - 1));
  }
  return bytes;
}
