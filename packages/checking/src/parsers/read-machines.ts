import {
  type AwsLookUp,
  type Environment,
  type FileReading,
  type FileText,
  isTemplatePart,
  type MachineDeclaration,
  type MachineUse,
  type MissingDefinition,
  machinesOf,
  type ReadingNeeds,
  readFile,
  readingNeeds,
  type SourceFile,
  type SyntaxReaders,
} from '@stepproof/core';
import type { FileSettings } from '../config/loaded-config.ts';
import type { NearbyFiles } from '../files/nearby-files.ts';

export interface ReadMachines {
  /** The text itself, and the others that are one template with it. */
  readonly texts: readonly FileText[];
  /** The others that parts of the template are in, which it names. */
  readonly parts: readonly FileText[];
  readonly machines: readonly MachineUse[];
  readonly environment: Environment;
  /** What holds for a file that a machine stands in or is declared in; nothing where the configuration leaves it out. */
  settingsIn(file: string): FileSettings | undefined;
  /** Where contracts and the like are looked for. */
  readonly nearby: NearbyFiles;
}

/** What a host knows of a file that is checked, and of those around it. */
export interface Surroundings {
  readonly nearby: NearbyFiles;
  /** Nothing for a file that the configuration leaves out. */
  settingsFor(file: string): Promise<FileSettings | undefined>;
  /** The folder of the data on AWS, where the host has brought it along. */
  readonly awsData?: string | undefined;
}

/** Reads the state machines of a file with the parsers that it needs, which are loaded when the first file needs them. */
export async function readMachines(source: SourceFile, surroundings: Surroundings): Promise<ReadMachines> {
  const { nearby, settingsFor } = surroundings;
  const siblings = isTemplatePart(source.file) ? nearby.siblings(source.file) : undefined;
  const texts = [source, ...(siblings ?? [])];
  const ownNeeds = texts.map(readingNeeds);
  const reading = await withReaders(ownNeeds, (readers) =>
    readFile({ ...source, siblings }, readers, (from, path) => nearby.named(from, path)),
  );
  if (reading.kind === 'other') return { ...nothingRead, texts, nearby };
  const files = definitionsOf(reading, nearby);
  const parts = partsOf(reading, texts);
  const others = [...parts, ...[...files.values()].filter(isFound)];
  const settings = new Map<string, FileSettings | undefined>();
  for (const { file } of [...texts, ...others]) if (!settings.has(file)) settings.set(file, await settingsFor(file));
  const needs = [...ownNeeds, ...others.map(readingNeeds)];
  const definitionOf = (declaration: MachineDeclaration) => {
    const found = files.get(declaration) ?? 'not-found';
    return isFound(found) ? { ...found, type: settings.get(found.file)?.type } : found;
  };
  const given = { type: settings.get(source.file)?.type };
  const machines = await withReaders(needs, (readers) => machinesOf(reading, { readers, ...given }, definitionOf));
  const { inventory } = settings.get(source.file) ?? {};
  const environment = { ...(await environmentFor(needs, surroundings)), inventory };
  return { texts, parts, machines, environment, settingsIn: (file) => settings.get(file), nearby };
}

/** What is large is loaded when the first file needs it. */
async function environmentFor(needs: readonly ReadingNeeds[], { awsData }: Surroundings): Promise<Environment> {
  const jsonata = needs.some((need) => need.jsonata) ? (await import('./jsonata-parser.ts')).jsonataParser : undefined;
  const aws = needs.some((need) => need.aws) && awsData !== undefined ? await loadAwsData(awsData) : undefined;
  return { jsonata, aws };
}

/** The data on AWS in a folder; nothing where it is not there. */
export async function loadAwsData(folder: string): Promise<AwsLookUp | undefined> {
  return (await import('./aws-data.ts')).awsDataIn(folder);
}

const nothingRead: Omit<ReadMachines, 'texts' | 'nearby'> = {
  parts: [],
  machines: [],
  environment: { jsonata: undefined },
  settingsIn: () => undefined,
};

type Definitions = ReadonlyMap<MachineDeclaration, FileText | MissingDefinition>;

function definitionsOf(reading: FileReading, nearby: NearbyFiles): Definitions {
  const declarations = reading.kind === 'template' ? reading.template.machines : [];
  return new Map(
    declarations.flatMap((declaration) => {
      const { definition } = declaration;
      if (definition.kind !== 'file' && definition.kind !== 'asset') return [];
      return [[declaration, nearby.named(declaration.template.file, definition.path)] as const];
    }),
  );
}

function partsOf(reading: FileReading, texts: readonly FileText[]): readonly FileText[] {
  const own = new Set(texts.map(({ file }) => file));
  const sources = reading.kind === 'template' ? reading.trees.map(({ source }) => source) : [];
  return sources.filter(({ file }) => !own.has(file));
}

function isFound(found: FileText | MissingDefinition): found is FileText {
  return typeof found !== 'string';
}

const noReaders: SyntaxReaders = { yaml: undefined, yamlRecovery: undefined };

/** The parser that reads on after a fault is large and slow; only a file that asks for it is read again with it. */
async function withReaders<Result>(
  needs: readonly ReadingNeeds[],
  read: (readers: SyntaxReaders) => Result,
): Promise<Result> {
  if (!needs.some(({ yaml }) => yaml)) return read(noReaders);
  const { yamlReader: yaml } = await import('./yaml-reader.ts');
  const wish = recoveryWish();
  const result = read({ yaml, yamlRecovery: wish.recovery });
  if (!wish.isExpressed()) return result;
  const { yamlRecovery } = await import('./yaml-recovery.ts');
  return read({ yaml, yamlRecovery });
}

/** Stands in for the recovering parser, finds no documents, and only notes that it was asked for some. */
function recoveryWish() {
  let isExpressed = false;
  const parseAllDocuments = () => {
    isExpressed = true;
    return [];
  };
  const recovery = { parseAllDocuments, isAlias: isNothing, isMap: isNothing, isScalar: isNothing, isSeq: isNothing };
  return { recovery, isExpressed: () => isExpressed };
}

function isNothing(_node: unknown): _node is never {
  return false;
}
