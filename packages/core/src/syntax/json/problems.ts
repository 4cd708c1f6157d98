import type { SourceText } from '../../text/source-text.ts';
import type { ArrayNode, ObjectNode } from '../node.ts';
import type { ParseLimits, SyntaxProblem } from '../tree.ts';

/** An object or array that does not end; `lastEnd` is where what belongs to it ended. */
export function unclosed(source: SourceText, container: ObjectNode | ArrayNode, lastEnd: number): SyntaxProblem {
  const [bracket, closing] = container.kind === 'object' ? ['{', '}'] : ['[', ']'];
  return {
    kind: 'structure',
    message: `A closing \`${closing}\` is missing here.`,
    span: source.locate(Math.max(lastEnd - 1, 0), lastEnd),
    related: {
      span: source.locate(container.start, container.start + 1),
      message: `The \`${bracket}\` stands here.`,
    },
  };
}

export function tooDeep(
  source: SourceText,
  { start, end }: { readonly start: number; readonly end: number },
  { depth }: ParseLimits,
): SyntaxProblem {
  return {
    kind: 'limit',
    message: `Values are nested more than ${depth} levels deep here; what is deeper is not checked.`,
    span: source.locate(start, end),
  };
}

export function emptyText(source: SourceText): SyntaxProblem {
  return {
    kind: 'structure',
    message: 'There is no definition here: the text is empty.',
    span: source.locate(0, 0),
  };
}

export function trailingComma(source: SourceText, end: number): SyntaxProblem {
  return {
    kind: 'extension',
    message: 'This comma before the closing bracket is not JSON, and Step Functions refuses it.',
    span: source.locate(end - 1, end),
  };
}
