import { SourceText } from '../../text/source-text.ts';
import type { StringNode } from '../node.ts';
import { encodeHeredoc, encodeQuoted } from './encode.ts';
import { heredocAt } from './heredoc.ts';
import { readTemplate, type TemplatePlace } from './template.ts';

/** The characters of a string of HCL as the definition means them, each knowing its place. */
export function hclContentOf(node: StringNode): SourceText {
  const { source, value } = node;
  const place = placeOf(node);
  const { text, pieces } = readTemplate(source.text, place);
  const whole = { offset: 0, start: place.start, end: place.end, verbatim: text === value };
  return SourceText.decoded(source, value, {
    pieces: text === value && pieces.length > 0 ? pieces : [whole],
    encode: node.layout === 'hcl-heredoc' ? encodeHeredoc(node) : encodeQuoted(node),
  });
}

function placeOf({ source, start, end, layout }: StringNode): TemplatePlace {
  const heredoc = layout === 'hcl-heredoc' ? heredocAt(source.text, start) : undefined;
  if (heredoc !== undefined)
    return { start: heredoc.start, end: heredoc.textEnd, escapes: 'none', indent: heredoc.indent };
  return layout === 'hcl-bare'
    ? { start, end, escapes: 'none', indent: 0 }
    : { start: start + 1, end: end - 1, escapes: 'backslash', indent: 0 };
}
