import { basename, dirname, extname, resolve } from 'node:path';
import { nearbyFiles, parseData, withSlashes } from '@stepproof/checking';
import {
  dataFaultsOf,
  type FileText,
  isObject,
  type MissingDefinition,
  mistakeAt,
  type SyntaxTree,
  type Value,
  type ValueObject,
  valueIn,
} from '@stepproof/core';
import { SourceTexts } from '@stepproof/reports';
import { standardInput } from '../files/find-files.ts';
import { readText } from '../files/read-text.ts';
import type { Io } from '../io.ts';
import { mistaken, type Refusal, refused } from './refusal.ts';

/** A text that the command line gives: as it is, in a file, or on standard input. */
export interface GivenText {
  readonly tree: SyntaxTree;
  readonly texts: SourceTexts;
  /** Reads a file that the text names by a path from its own folder; nothing is read out of that folder. */
  nearby(path: string): FileText | MissingDefinition;
}

/** The option that a text was given with, and what stands there. */
export interface GivenOption {
  readonly option: 'input' | 'mocks' | 'context' | 'variables';
  readonly written: string;
}

/** Reads a value. Throws a `Refusal` that shows what is wrong with its text. */
export async function readGivenValue(given: GivenOption, io: Io): Promise<Value> {
  const { tree, texts } = await readGivenText(given, io);
  const { value, mistakes } = valueIn(tree);
  if (value === undefined) throw mistaken(mistakes, texts);
  return value;
}

/** Reads a value that has to be an object: the context, or variables. */
export async function readGivenObject(given: GivenOption, io: Io): Promise<ValueObject> {
  const value = await readGivenValue(given, io);
  if (isObject(value)) return value;
  throw refused(`What \`--${given.option}\` gives is no object: ${forms[given.option]}.`);
}

const forms: Readonly<Record<GivenOption['option'], string>> = {
  input: 'it is {"orderId": 7} or the like',
  mocks: 'it is {"State": {"return": {}}} or the like',
  context: 'it is {"Execution": {"Name": "run-7"}} or the like',
  variables: 'it is {"total": 7} or the like, by name without `$`',
};

/** Reads a text whose faults are shown where they are. */
export async function readGivenText(given: GivenOption, io: Io, texts = new SourceTexts()): Promise<GivenText> {
  const source = await sourceOf(given, io);
  texts.add(source.file, source.text);
  const tree = await parseData(source);
  const faults = dataFaultsOf(tree);
  if (faults.length > 0) throw mistaken(faults, texts);
  if (tree.root === undefined) throw refused(`\`${source.file}\` holds nothing.`);
  const root = source.path === undefined ? io.folder : dirname(source.path);
  return { tree, texts, nearby: (path) => readNearby(path, { root, io, texts }) };
}

/** The whole of a text is what is wrong. */
export function mistakenAsWhole({ tree, texts }: GivenText, message: string): Refusal {
  if (tree.root === undefined) return refused(message);
  return mistaken([mistakeAt(tree.root, message)], texts);
}

interface GivenSource extends FileText {
  readonly path: string | undefined;
}

async function sourceOf({ option, written }: GivenOption, io: Io): Promise<GivenSource> {
  if (isInline(written)) return { file: `--${option}`, text: written, format: 'json', path: undefined };
  const path = written === standardInput ? undefined : resolve(io.folder, written);
  if (path !== undefined && io.files.inspect(path).kind === 'missing') throw refused(missing(option, written));
  const shown = path === undefined ? '<stdin>' : withSlashes(written);
  const reading = await readText({ path, shown, isNamed: true, root: io.folder }, io);
  if (reading.kind === 'text') return { file: shown, text: reading.text, path };
  throw refused(reading.kind === 'refused' ? reading.message : `\`${shown}\` cannot be read.`);
}

/** Whether a value stands on the command line itself. A file may be called `7` or `null` only behind `./`. */
function isInline(written: string): boolean {
  return /^\s*(?:[{["]|-?\d+(?:\.\d+)?\s*$|(?:true|false|null)\s*$)/.test(written);
}

/** A value with an extension was meant as a file, and any other may have lost its quotes to the shell. */
function missing(option: string, written: string): string {
  if (extname(written) !== '') return `There is no file \`${written}\`, which \`--${option}\` names.`;
  return `\`--${option}\` names no file, and \`${written}\` is no JSON: write a text in double quotes.`;
}

interface Neighbourhood {
  readonly root: string;
  readonly io: Io;
  readonly texts: SourceTexts;
}

function readNearby(path: string, { root, io, texts }: Neighbourhood): FileText | MissingDefinition {
  const files = nearbyFiles({
    root,
    files: io.files,
    pathOf: (file) => resolve(root, file),
    shownAs: (found) => withSlashes(found.startsWith(root) ? found.slice(root.length + 1) : basename(found)),
    unwritten: () => undefined,
  });
  const found = files.named('mocks', path);
  if (typeof found !== 'string') texts.add(found.file, found.text);
  return found;
}
