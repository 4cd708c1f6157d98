import {
  type Environment,
  type MachineType,
  type MachineUse,
  machinesIn,
  readingNeeds,
  type SourceFile,
  type SyntaxReaders,
} from '@stepproof/core';

export interface ReadMachines {
  readonly machines: readonly MachineUse[];
  readonly environment: Environment;
}

/** Reads the state machines of a file with the parsers that it needs, which are loaded when the first file needs them. */
export async function readMachines(source: SourceFile, type: MachineType | undefined): Promise<ReadMachines> {
  const needs = readingNeeds(source);
  const jsonata = needs.jsonata ? (await import('./jsonata-parser.ts')).jsonataParser : undefined;
  const machines = needs.yaml ? await machinesInYaml(source, type) : machinesIn(source, { readers: noReaders, type });
  return { machines, environment: { jsonata } };
}

const noReaders: SyntaxReaders = { yaml: undefined, yamlRecovery: undefined };

/** The parser that reads on after a fault is large and slow; only a file that asks for it is read again with it. */
async function machinesInYaml(source: SourceFile, type: MachineType | undefined): Promise<readonly MachineUse[]> {
  const { yamlReader: yaml } = await import('./yaml-reader.ts');
  const wish = recoveryWish();
  const machines = machinesIn(source, { readers: { yaml, yamlRecovery: wish.recovery }, type });
  if (!wish.isExpressed()) return machines;
  const { yamlRecovery } = await import('./yaml-recovery.ts');
  return machinesIn(source, { readers: { yaml, yamlRecovery }, type });
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
