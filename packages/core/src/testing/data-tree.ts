import { type FileText, formatOfText } from '../project/read-file.ts';
import { parseText, type SyntaxReaders } from '../syntax/parse.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';

/** A file of data as a tree: JSON or YAML, as its name or its text says. */
export function dataTree(source: FileText, readers: SyntaxReaders): SyntaxTree {
  return parseText(SourceText.ofFile(source.file, source.text), formatOfText(source), { readers });
}
