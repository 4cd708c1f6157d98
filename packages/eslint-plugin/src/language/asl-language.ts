import type { File, Language, OkParseResult } from '@eslint/core';
import { type AslFile, AslSourceCode } from './asl-source-code.ts';
import { type AslLanguageOptions, validateOptions } from './language-options.ts';

interface AslLanguageTypes {
  readonly LangOptions: AslLanguageOptions;
  readonly Code: AslSourceCode;
  readonly RootNode: AslFile;
  readonly Node: AslFile;
}

/**
 * Files that hold state machines. ESLint can read every text as one: what is wrong with it is said by rules, which go on where a parser
 * would have given up.
 */
export const aslLanguage: Language<AslLanguageTypes> = {
  fileType: 'text',
  lineStart: 1,
  columnStart: 1,
  nodeTypeKey: 'type',
  visitorKeys: { AslFile: [] },
  validateLanguageOptions: validateOptions,
  parse(file): OkParseResult<AslFile> {
    const sourceCode = new AslSourceCode({ path: file.path, text: textOf(file) });
    return { ok: true, ast: sourceCode.ast, sourceCode };
  },
  createSourceCode: (_file, { sourceCode }) => sourceCode,
};

/** ESLint has taken off a byte order mark. */
function textOf({ body }: File): string {
  return typeof body === 'string' ? body : new TextDecoder().decode(body);
}
