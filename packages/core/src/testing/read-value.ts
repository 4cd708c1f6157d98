import type { Value } from '../interpreter/value.ts';
import type { FileText } from '../project/read-file.ts';
import { parseJson } from '../syntax/json/parse-json.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import type { Mistake } from './mistake.ts';
import { writtenValue } from './written-value.ts';

/** A value with what is wrong with the text that it was read from; nothing where there is none. */
export interface ValueReading {
  readonly value: Value | undefined;
  readonly mistakes: readonly Mistake[];
}

/** Reads a file of data: the input of an execution, its context object, or what a task answers. */
export function readValue({ file, text }: FileText): ValueReading {
  return valueIn(parseJson(SourceText.ofFile(file, text)));
}

/** The value of a text that was parsed, in which comments and trailing commas are welcome. */
export function valueIn(tree: SyntaxTree): ValueReading {
  const faults = dataFaultsOf(tree);
  if (tree.root === undefined || faults.length > 0) return { value: undefined, mistakes: faults };
  const written = writtenValue(tree.root);
  if (written.kind === 'mistake') return { value: undefined, mistakes: [written.mistake] };
  return { value: written.value, mistakes: [] };
}

/** What is wrong with a text itself. */
export function faultsOf({ source, problems }: SyntaxTree): readonly Mistake[] {
  return problems
    .filter(({ kind }) => kind !== 'extension')
    .map(({ message, span }) => ({ message, location: { file: source.file, span }, pointer: '' }));
}

/** What is wrong with a text of data. The parsers speak of definitions, which nearly all that they read are. */
export function dataFaultsOf(tree: SyntaxTree): readonly Mistake[] {
  return faultsOf(tree).map((fault) => ({ ...fault, message: fault.message.replace(/\bdefinition\b/, 'value') }));
}
