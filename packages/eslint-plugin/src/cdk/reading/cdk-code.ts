import type { ParserServicesWithTypeInformation, TSESLint } from '@typescript-eslint/utils';

/** A file of code, with the types of its program where ESLint was given them. */
export interface CdkCode {
  readonly source: Readonly<TSESLint.SourceCode>;
  readonly types: ParserServicesWithTypeInformation | undefined;
}

/** Every rule asks for the same file, and what is found out about its code is kept beside this object. */
export function cdkCodeOf(source: Readonly<TSESLint.SourceCode>): CdkCode {
  const known = codes.get(source);
  if (known !== undefined) return known;
  const code = { source, types: typesOf(source) };
  codes.set(source, code);
  return code;
}

const codes = new WeakMap<object, CdkCode>();

/** Files of JavaScript, and those of a project without types, are read by their imports alone. */
function typesOf({ parserServices }: Readonly<TSESLint.SourceCode>): ParserServicesWithTypeInformation | undefined {
  return parserServices !== undefined && 'program' in parserServices && parserServices.program
    ? (parserServices as ParserServicesWithTypeInformation)
    : undefined;
}
