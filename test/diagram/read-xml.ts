/** An element of a picture, with what it has. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly depth: number;
}

/**
 * Reads XML as strictly as a parser has to (https://www.w3.org/TR/xml/): every tag is closed in its order, every attribute is in quotes and there
 * once, every reference is one of those that XML knows, and no character is one that it forbids. Throws where that is not so.
 */
export function readXml(text: string): readonly XmlElement[] {
  if (!allowed.test(text)) throw new Error('A character is not allowed in XML.');
  const elements: XmlElement[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const [whole, close, name, written = '', single, characters] = token.exec(text) ?? fail(text, at);
    at += whole.length;
    if (characters !== undefined) checkReferences(characters);
    else if (close !== undefined) expectSame(open.pop(), close);
    else if (name !== undefined) {
      elements.push({ name, attributes: attributesOf(written), depth: open.length });
      if (single === '') open.push(name);
    }
    if (open.length === 0 && at < text.length && text.slice(at).trim() !== '')
      throw new Error('Something follows the root.');
  }
  if (open.length > 0) throw new Error(`\`${open.at(-1)}\` is not closed.`);
  return elements;
}

const allowed = /^(?:[\t\n\r\u0020-\ud7ff\ue000-\ufffd]|[\u{10000}-\u{10ffff}])*$/u;
const token = /<\/([a-zA-Z][\w-]*)>|<([a-zA-Z][\w-]*)((?:\s+[\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/y;

function attributesOf(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(/([\w:-]+)="([^"<]*)"/g)) {
    if (attributes.has(name)) throw new Error(`\`${name}\` is there twice.`);
    checkReferences(value);
    attributes.set(name, value);
  }
  return attributes;
}

function checkReferences(text: string): void {
  const wrong = /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.exec(text);
  if (wrong !== null) throw new Error(`\`${text.slice(wrong.index, wrong.index + 20)}\` is no reference.`);
}

function expectSame(opened: string | undefined, closed: string): void {
  if (opened !== closed) throw new Error(`\`${closed}\` closes \`${opened}\`.`);
}

function fail(text: string, at: number): never {
  throw new Error(`This is no XML: ${text.slice(at, at + 80)}`);
}
