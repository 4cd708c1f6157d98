/** The ids that the AWS Toolkit uses too, so that a definition has one language whoever else is installed. */
const languages = ['asl', 'asl-yaml'];

/** Where texts come from that a user writes; others are old versions, or parts of other texts. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

export const definitions = languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));

export function isDefinition({ languageId, uri }: TextOfAnyKind): boolean {
  return definitions.some(({ language, scheme }) => language === languageId && scheme === uri.scheme);
}

interface TextOfAnyKind {
  readonly languageId: string;
  readonly uri: { readonly scheme: string };
}
