import {
  type ContractReading,
  contractNameFor,
  type Document,
  type FileText,
  type MachineUse,
  type MissingDefinition,
  readContract,
  type StateMachine,
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
  if (beside === undefined || typeof beside === 'string') return document;
  const { contract, mistakes } = beside.reading;
  return { ...document, environment: { ...environment, contract, contractMistakes: mistakes } };
}
