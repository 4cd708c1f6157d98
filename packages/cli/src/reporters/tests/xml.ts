type Attributes = Readonly<Record<string, string | number>>;

/** An element of XML with its children, or with a text. */
export function element(name: string, attributes: Attributes, content: readonly string[] | string): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const start = `<${name}${written.join('')}`;
  if (content.length === 0) return `${start}/>`;
  if (typeof content === 'string') return `${start}>${escaped(content)}</${name}>`;
  return `${start}>\n${content.map(indented).join('\n')}\n</${name}>`;
}

/** Texts within elements keep their lines as they are: only the line in which an element starts is moved. */
function indented(child: string): string {
  return child.replaceAll(/^(?=\s*<)/gm, '  ');
}

/**
 * A text as it stands in XML 1.0. Characters that it has no way to write (https://www.w3.org/TR/xml/#charsets) are replaced, and line
 * breaks are references, because a reader makes spaces of those in attributes.
 */
function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"'\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
