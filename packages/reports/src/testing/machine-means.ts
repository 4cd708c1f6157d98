import { loadJsonataEngine } from '@stepproof/checking';
import type { RunMeans } from '@stepproof/core';
import type { LoadedMachine } from './loaded-machines.ts';

/** What a machine is run with: what evaluates JSONata is large, and loaded when one holds an expression. */
export async function machineMeans({ machine, hasJsonata, coverage }: LoadedMachine): Promise<RunMeans> {
  return { machine, coverage, jsonata: hasJsonata ? await loadJsonataEngine() : undefined };
}
