import type { Language, OkParseResult } from '@eslint/core';
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
  parse({ path, body }): OkParseResult<AslFile> {
    // What is read as text is a text, without its byte order mark.
    const sourceCode = new AslSourceCode({ path, text: body as string });
    return { ok: true, ast: sourceCode.ast, sourceCode };
  },
  createSourceCode: (_file, { sourceCode }) => sourceCode,
};
