import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { configName } from '@stepproof/checking';
import { formatOfFile, formatOfText, mayHoldMachines, type SourceFile, type TextFormat } from '@stepproof/core';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Changes, TextVersion } from './text-version.ts';

/**
 * The text of an open document in one version. An edit makes another one, so that an answer which was begun speaks of one
 * version from its beginning to its end, and what was found out about a version can be kept beside it.
 */
export type OpenText = Readonly<
  Pick<TextDocument, 'uri' | 'languageId' | 'version' | 'getText' | 'positionAt' | 'offsetAt' | 'lineCount'>
>;

/** The texts that are open in the editor, by URI. */
export interface OpenTexts {
  get(uri: string): OpenText | undefined;
  all(): readonly OpenText[];
}

/** How a version is made of the one before. */
export const textVersions = {
  /** What a client sends in place of a text or of the name of its language counts as none. */
  create(uri: string, languageId: string, version: number, content: string): TextVersion {
    return new TextVersion(TextDocument.create(uri, textOf(languageId), version, textOf(content)));
  },
  update(text: TextVersion, changes: Changes, version: number): TextVersion {
    return text.changed(changes, version);
  },
};

function textOf(sent: unknown): string {
  return typeof sent === 'string' ? sent : '';
}

/** The languages of editors that stand for Amazon States Language itself. */
const definitionLanguages: ReadonlyMap<string, TextFormat> = new Map([
  ['asl', 'json'],
  ['asl-yaml', 'yaml'],
]);

const otherLanguages: ReadonlyMap<string, TextFormat> = new Map([
  ['json', 'json'],
  ['jsonc', 'json'],
  ['yaml', 'yaml'],
]);

/** Whether the user's editor takes the text for a definition, whatever it is called. */
function isNamedDefinition({ languageId }: OpenText): boolean {
  return definitionLanguages.has(languageId);
}

/** The text as core reads it, under its URI; nothing when it cannot hold a definition. */
export function sourceOf(open: OpenText, text: string): SourceFile | undefined {
  const { languageId, uri } = open;
  const format = definitionLanguages.get(languageId) ?? formatOfFile(uri) ?? otherLanguages.get(languageId);
  if (format === undefined && languageId !== templateLanguage && !mayHoldMachines(uri)) return undefined;
  return { file: uri, text, format: format ?? formatOfText({ file: uri, text }), isNamed: isNamedDefinition(open) };
}

/** Templates may be written in either format. */
const templateLanguage = 'cloudformation';

/** The path of the file, where the text is one. */
export function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    // Not every URI of an editor is a file, and not every one of a file names one here.
    return undefined;
  }
}

export function isConfig({ uri }: Pick<OpenText, 'uri'>): boolean {
  return basename(uri) === configName;
}
