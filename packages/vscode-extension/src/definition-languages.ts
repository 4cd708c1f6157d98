/** The ids that the AWS Toolkit uses too, so that a definition has one language whoever else is installed. */
const definitionLanguages = ['asl', 'asl-yaml'];

/** Of templates, which may hold definitions or name them, and of definitions that have another name. */
const templateLanguages = ['json', 'yaml', 'cloudformation', 'terraform', 'opentofu'];

/** Where texts come from that a user writes; others are old versions, or parts of other texts. */
const schemes = ['file', 'untitled', 'vscode-vfs'];

/** The texts that the server is told of once it runs. It says nothing of those in which no state machine is. */
export const servedTexts = [...definitionLanguages, ...templateLanguages].flatMap((language) =>
  schemes.map((scheme) => ({ language, scheme })),
);

export function isDefinition({ languageId, uri }: TextOfAnyKind): boolean {
  return definitionLanguages.includes(languageId) && schemes.includes(uri.scheme);
}

/** Whether a text is worth starting the server for, and saying in the status bar what was found in it. */
export function isOurs(text: TextOfAnyKind & { getText(): string }): boolean {
  if (isDefinition(text)) return true;
  const { languageId, uri } = text;
  if (!templateLanguages.includes(languageId) || !schemes.includes(uri.scheme)) return false;
  return uri.path.endsWith('/stepproof.config.json') || namesMachine(text.getText());
}

/** The words that a template of any kind has for a state machine, or a definition for its parts. */
function namesMachine(text: string): boolean {
  return /::StateMachine\b|aws_sfn_state_machine\b|stateMachines\b|"StartAt"|^ *StartAt:/m.test(text);
}

interface TextOfAnyKind {
  readonly languageId: string;
  readonly uri: { readonly scheme: string; readonly path: string };
}
