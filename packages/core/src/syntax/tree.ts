import type { SourceText } from '../text/source-text.ts';
import type { Span } from '../text/span.ts';
import type { Node } from './node.ts';

/** What a parser understood of a text, and what it did not. Parsers never throw. */
export interface SyntaxTree {
  readonly source: SourceText;
  readonly format: 'json' | 'yaml' | 'hcl';
  /** Nothing only when the text holds no value at all. */
  readonly root: Node | undefined;
  /** In the order of the text. */
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Comment[];
  /**
   * Reads another text as this one was read: what the text would be with something else at the cursor. After errors it
   * reads on only if it had to here. Trees that `parseText` made have it.
   */
  readonly reread?: (source: SourceText) => SyntaxTree;
}

/** A fault in the text itself. Spans are spans in the file. */
export interface SyntaxProblem {
  readonly kind: SyntaxProblemKind;
  /** One sentence, without the file's name. */
  readonly message: string;
  readonly span: Span;
  /** Another place that explains it, such as the bracket that was never closed. */
  readonly related?: { readonly span: Span; readonly message: string };
}

/**
 * `structure`: it is unclear what belongs where, so that only the text's own faults can be told. `syntax`: the rest can be
 * trusted. `limit`: a bound was hit, and what lies behind it is opaque. `extension`: more than JSON, which tools take and
 * Step Functions refuses.
 */
export type SyntaxProblemKind = 'structure' | 'syntax' | 'limit' | 'extension';

/** Whether it is unclear what belongs where in the text, so that what is said of its meaning would be a guess. */
export function isUnclear({ problems }: SyntaxTree): boolean {
  return problems.some(({ kind }) => kind === 'structure');
}

/** Whether the text is none of its format, so that what is written into it may not be read as it is meant. */
export function isBroken({ problems }: SyntaxTree): boolean {
  return problems.some(({ kind }) => kind === 'structure' || kind === 'syntax');
}

/** A comment with its marks (`//`, `#`), where the format has comments. The span is a span in the file. */
export interface Comment {
  readonly text: string;
  readonly span: Span;
  /** Where it stands in the text that was read, which may be a part of the file. */
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** Bounds on what is read; a `limit` problem says when one was hit. */
export interface ParseLimits {
  /** How many levels of arrays and objects are read. */
  readonly depth: number;
  /** How many nodes a YAML document may have once its aliases are expanded. */
  readonly nodes: number;
}

export const defaultLimits: ParseLimits = { depth: 20_000, nodes: 2_000_000 };
