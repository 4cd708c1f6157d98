import { loadJsonataParser } from '@stepproof/checking';
import { contractOf, createDocument, learnedContract } from '@stepproof/core';
import { safeJson } from '@stepproof/reports';
import type { Io } from '../../io.ts';
import type { MachineToRun } from '../../simulation/machine-to-run.ts';
import type { PathsOptions } from '../paths-options.ts';
import { readSamples } from './samples.ts';

/** The contract of a machine as it is written into its file: what it asks, and what samples have in common where there are any. */
export async function contractText(
  { use, machine }: MachineToRun,
  { samples }: Pick<PathsOptions, 'samples'>,
  io: Io,
): Promise<string> {
  const hasJsonata = machine.states.some(({ queryLanguage }) => queryLanguage !== 'JSONPath');
  const asked = contractOf(createDocument(use, { jsonata: hasJsonata ? await loadJsonataParser() : undefined }));
  const contract = samples === undefined ? asked : learnedContract(await readSamples(samples, io), asked);
  return `${safeJson(contract, 2)}\n`;
}
