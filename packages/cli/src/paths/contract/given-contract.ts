import { contractBeside } from '@stepproof/checking';
import {
  type Contract,
  contractMistake,
  contractNameFor,
  missingFileMessage,
  readContract,
  taskNamesOf,
} from '@stepproof/core';
import type { Io } from '../../io.ts';
import type { MachineToRun } from '../../simulation/machine-to-run.ts';
import { mistaken, refused } from '../../simulation/refusal.ts';
import type { PathsOptions } from '../paths-options.ts';
import { contractText } from './contract-text.ts';

/** The contract that paths keep to: what is learned from samples, or what lies beside the definition. Throws a `Refusal`. */
export async function givenContract(toRun: MachineToRun, options: PathsOptions, io: Io): Promise<Contract | undefined> {
  const { use, machine, nearby, texts } = toRun;
  if (options.samples !== undefined) {
    const learned = { file: options.samples, text: await contractText(toRun, options, io) };
    return readContract(learned, taskNamesOf(machine)).contract;
  }
  const beside = contractBeside(use, machine, nearby);
  if (beside === undefined) return undefined;
  if (typeof beside === 'string') throw refused(missingFileMessage(beside, contractNameFor(use)));
  const { source, reading } = beside;
  texts.add(source.file, source.text);
  if (reading.mistakes.length > 0) throw mistaken(reading.mistakes.map(contractMistake), texts);
  return reading.contract;
}
