type Attributes = Readonly<Record<string, string | number>>;

/** An element of XML with its children, or with a text. */
export function element(name: string, attributes: Attributes, content: readonly string[] | string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${inAttribute(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escaped(content)}</${name}>`;
  return `${start}>\n${content.map(indented).join('\n')}\n</${name}>`;
}

/** No line of a text begins with `<`, which is escaped there, so that texts stay as they are. */
function indented(child: string): string {
  return child.replaceAll(/^(?= *<)/gm, '  ');
}

/** Readers make spaces of line breaks in attributes, unless these are references. */
function inAttribute(text: string): string {
  return escaped(text).replaceAll(/[\n\r\t]/g, reference);
}

/** A text as it stands in XML 1.0. Characters that it cannot hold (https://www.w3.org/TR/xml/#charsets) are replaced. */
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"'\r]/g, reference)
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
