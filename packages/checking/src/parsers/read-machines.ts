import {
  type DefinitionFile,
  type Environment,
  type FileReading,
  type MachineDeclaration,
  type MachineType,
  type MachineUse,
  type MissingDefinition,
  machinesOf,
  type ReadingNeeds,
  readFile,
  readingNeeds,
  type SourceFile,
  type SyntaxReaders,
} from '@stepproof/core';
import type { NearbyFiles } from '../files/nearby-files.ts';

export interface ReadMachines {
  readonly machines: readonly MachineUse[];
  readonly environment: Environment;
}

export interface MachineSurroundings {
  /** The type of machines of which no template says it. */
  readonly type: MachineType | undefined;
  /** Where the definitions are that a template names. */
  readonly nearby: NearbyFiles;
}

/** Reads the state machines of a file with the parsers that it needs, which are loaded when the first file needs them. */
export async function readMachines(source: SourceFile, given: MachineSurroundings): Promise<ReadMachines> {
  const own = readingNeeds(source);
  const reading = await withReaders(own.yaml, (readers) => readFile(source, readers));
  if (reading.kind === 'other') return { machines: [], environment: { jsonata: undefined } };
  const files = definitionsOf(reading, given.nearby);
  const needs = [own, ...needsOf(files)];
  const needsYaml = needs.some(({ yaml }) => yaml);
  const machines = await withReaders(needsYaml, (readers) =>
    machinesOf(reading, { readers, type: given.type }, (declaration) => files.get(declaration) ?? 'not-found'),
  );
  const jsonata = needs.some((need) => need.jsonata) ? (await import('./jsonata-parser.ts')).jsonataParser : undefined;
  return { machines, environment: { jsonata } };
}

type Definitions = ReadonlyMap<MachineDeclaration, DefinitionFile | MissingDefinition>;

function definitionsOf(reading: FileReading, nearby: NearbyFiles): Definitions {
  const declarations = reading.kind === 'template' ? reading.template.machines : [];
  return new Map(
    declarations.flatMap((declaration) => {
      const { definition } = declaration;
      if (definition.kind !== 'file' && definition.kind !== 'asset') return [];
      return [[declaration, nearby(definition.at.source.file, definition.path)] as const];
    }),
  );
}

function needsOf(definitions: Definitions): readonly ReadingNeeds[] {
  return [...definitions.values()].flatMap((found) => (typeof found === 'string' ? [] : [readingNeeds(found)]));
}

const noReaders: SyntaxReaders = { yaml: undefined, yamlRecovery: undefined };

/** The parser that reads on after a fault is large and slow; only a file that asks for it is read again with it. */
async function withReaders<Result>(needsYaml: boolean, read: (readers: SyntaxReaders) => Result): Promise<Result> {
  if (!needsYaml) return read(noReaders);
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
