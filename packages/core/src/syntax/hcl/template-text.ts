import { SourceText } from '../../text/source-text.ts';
import { encodeTemplate } from './encode.ts';
import { readTemplate } from './template.ts';

/** A text that Terraform fills in as a template. */
export interface TemplateText {
  readonly text: SourceText;
  /** Whether placeholders are plain names, and nothing else: then the text tells what has to be supplied. */
  readonly isPlain: boolean;
}

/**
 * The text that a template makes, with a placeholder for each interpolation; nothing where `%{ if … }` or `%{ for … }`
 * decide about it.
 */
export function templateTextOf(source: SourceText): TemplateText | undefined {
  if (!/[$%]\{/.test(source.text)) return { text: source, isPlain: true };
  const place = { start: 0, end: source.text.length, escapes: 'none', indent: 0 } as const;
  const { text, pieces, isPlain, isUnknown } = readTemplate(source.text, place);
  if (isUnknown) return undefined;
  return { text: SourceText.decoded(source, text, { pieces, encode: encodeTemplate }), isPlain };
}
