import {
  type ContractMistake,
  type ContractReading,
  contractNameFor,
  type Document,
  type FileText,
  type MachineUse,
  type MissingDefinition,
  missingFileMessage,
  readContract,
  type StateMachine,
  spanOf,
  taskNamesOf,
} from '@stepproof/core';
import type { NearbyFiles } from './files/nearby-files.ts';

/** The contract that lies beside a definition, and what stands in it. */
export interface ContractBeside {
  readonly source: FileText;
  readonly reading: ContractReading;
}

/** Nothing where there is no such file; why it cannot be read, where it cannot. */
export function contractBeside(
  use: MachineUse,
  machine: StateMachine,
  nearby: NearbyFiles,
): ContractBeside | MissingDefinition | undefined {
  const source = nearby.named(use.file, contractNameFor(use));
  if (source === 'not-found') return undefined;
  return typeof source === 'string' ? source : { source, reading: readContract(source, taskNamesOf(machine)) };
}

/** A document with the contract that lies beside its definition. */
export function contracted(document: Document, nearby: NearbyFiles): Document {
  const { use, machine, environment } = document;
  const beside = contractBeside(use, machine, nearby);
  if (beside === undefined || beside === 'outside' || beside === 'not-found') return document;
  if (typeof beside === 'string')
    return { ...document, environment: { ...environment, contractMistakes: [unreadable(beside, use)] } };
  const { contract, mistakes, tree } = beside.reading;
  return { ...document, environment: { ...environment, contract, contractMistakes: mistakes, contractTree: tree } };
}

/** Nothing is known of its text, so that it is told where the definition begins. */
function unreadable(beside: MissingDefinition, use: MachineUse): ContractMistake {
  const start = use.root === undefined ? 0 : spanOf(use.root).start;
  const message = missingFileMessage(beside, contractNameFor(use));
  return { at: { kind: 'span', file: use.file, span: { start, end: start } }, message };
}
