/** A text as it may stand in XML, between tags or in quotes: no character in it means anything or is forbidden, whoever wrote it. */
export function escaped(text: string): string {
  return text.replace(special, (character) => entities.get(character) ?? '\ufffd');
}

/** What is markup, what XML 1.0 does not allow, and what turns the direction of the text around it. */
const special =
  /[&<>"'`]|[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['`', '&#96;'],
]);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element. The names are ours; values are escaped, and what is in it is markup already. */
export function element(name: string, attributes: Attributes, ...inside: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      start += ` ${key}="${typeof value === 'number' ? Math.round(value * 10) / 10 : escaped(value)}"`;
  return inside.length === 0 ? `${start}/>` : `${start}>${inside.join('')}</${name}>`;
}

/** An element with nothing but text in it. */
export function textElement(name: string, attributes: Attributes, text: string): string {
  return element(name, attributes, escaped(text));
}
