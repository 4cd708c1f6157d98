/** The kinds of strings that expressions are written in. Each writes quotes and backslashes in a way of its own. */
export type StringKind = 'json' | 'double' | 'single' | 'plain' | 'block';

export interface StringForm {
  /** Before what ends the string, and with it whatever was left open in it. */
  readonly end: RegExp;
  /** A quote of the expression, as the string writes it. */
  readonly doubleQuote: RegExp;
  readonly singleQuote: RegExp;
  /** A character that the expression escapes with a backslash. */
  readonly escape: RegExp;
}

const escapedTwice = /\\\\(?:\\.|[^"])/;

export const stringForms: Readonly<Record<StringKind, StringForm>> = {
  // A string that nobody closed yet ends with its line, so that what follows stays as it was.
  json: { end: /(?=")|$/, doubleQuote: /\\"/, singleQuote: /'/, escape: escapedTwice },
  double: { end: /(?=")/, doubleQuote: /\\"/, singleQuote: /'/, escape: escapedTwice },
  single: { end: /(?='(?!'))/, doubleQuote: /"/, singleQuote: /''/, escape: /\\./ },
  plain: { end: /(?=\s#)|$/, doubleQuote: /"/, singleQuote: /'/, escape: /\\./ },
  // Its lines are counted by the grammar around it.
  block: { end: /(?!)/, doubleQuote: /"/, singleQuote: /'/, escape: /\\./ },
};

/** The expressions of one language in each kind of string, as parts of a grammar named `<language>-in-<kind>`. */
export function inEveryKind<Part>(language: string, part: (form: StringForm) => Part): Readonly<Record<string, Part>> {
  return Object.fromEntries(Object.entries(stringForms).map(([kind, form]) => [`${language}-in-${kind}`, part(form)]));
}
