import type { MissingDefinition } from '../project/machine-use.ts';

/** Why a file that another one names cannot be used, in a sentence. */
export function missingFileMessage(reason: MissingDefinition, path: string): string {
  return messages[reason](path);
}

const messages: Readonly<Record<MissingDefinition, (path: string) => string>> = {
  'not-found': (path) => `There is no file \`${path}\`: write its path from the folder of this file.`,
  outside: (path) => `\`${path}\` lies outside the folder that is read: move it below.`,
  unreadable: (path) => `\`${path}\` cannot be read as text.`,
  'too-large': (path) => `\`${path}\` is larger than what is read.`,
};
