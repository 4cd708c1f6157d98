import { readMachines, type Surroundings } from '@stepproof/checking';
import {
  CoverageCollector,
  createDocument,
  type FileText,
  isUnclear,
  type MachineType,
  type MachineUse,
  type StateMachine,
} from '@stepproof/core';
import { needsJsonata } from '../needs-jsonata.ts';
import type { MachineCoverage, TestedMachine } from './test-outcome.ts';

/** A state machine that tests run. */
export interface LoadedMachine {
  readonly tested: TestedMachine;
  readonly machine: StateMachine;
  readonly type: MachineType | undefined;
  readonly coverage: CoverageCollector;
  /** Whether an expression of JSONata may stand in it. */
  readonly hasJsonata: boolean;
}

/** A machine, or why there is none: a sentence on what the file of tests names. */
export type MachineLoading = LoadedMachine | { readonly problem: string; readonly names: readonly string[] };

/** Reads machines, each once, so that what all their tests came by can be told together. */
export class LoadedMachines {
  readonly #uses = new Map<string, Promise<readonly MachineUse[]>>();
  readonly #loaded = new Map<MachineUse, LoadedMachine>();

  /** The machine of that name in a file; without a name, the only one. */
  async load(file: FileText, name: string | undefined, surroundings: Surroundings): Promise<MachineLoading> {
    const uses = this.#uses.get(file.file) ?? usesIn(file, surroundings);
    this.#uses.set(file.file, uses);
    const chosen = chooseUse(await uses, name, file.file);
    return 'problem' in chosen ? chosen : this.#loadUse(chosen, file);
  }

  /** Of the machines that were run, in the order in which they were met. */
  get coverage(): readonly MachineCoverage[] {
    return [...this.#loaded.values()].map(({ tested, coverage }) => ({ machine: tested, coverage: coverage.result }));
  }

  #loadUse(use: MachineUse, file: FileText): MachineLoading {
    const known = this.#loaded.get(use);
    if (known !== undefined) return known;
    const { machine } = createDocument(use, { jsonata: undefined });
    if (machine.scope === undefined || isUnclear(use.tree)) return unreadable(use, file);
    const loaded = {
      tested: { file: use.file, name: use.name },
      machine,
      type: use.type,
      coverage: new CoverageCollector(machine),
      hasJsonata: needsJsonata(machine),
    };
    this.#loaded.set(use, loaded);
    return loaded;
  }
}

async function usesIn(file: FileText, surroundings: Surroundings): Promise<readonly MachineUse[]> {
  const { machines } = await readMachines({ ...file, isNamed: true }, surroundings);
  return machines;
}

function chooseUse(uses: readonly MachineUse[], name: string | undefined, file: string): MachineUse | NoMachine {
  const names = [...new Set(uses.map((use) => use.name))];
  if (name === undefined && names.length > 1) {
    const listed = names.map((known) => `\`${known}\``).join(', ');
    return { problem: `\`${file}\` holds several state machines: say with \`machine\` which of ${listed}.`, names: [] };
  }
  const use = uses.find((one) => name === undefined || one.name === name);
  if (use !== undefined) return use;
  if (names.length === 0) return { problem: `\`${file}\` holds no state machine that StepProof reads.`, names };
  return { problem: `There is no state machine \`${name}\` in \`${file}\`.`, names };
}

type NoMachine = Extract<MachineLoading, { readonly problem: string }>;

function unreadable({ file, declared }: MachineUse, named: FileText): NoMachine {
  const where = declared?.missing === undefined && file !== named.file ? `\`${file}\`` : `\`${named.file}\``;
  return {
    problem: `The definition in ${where} cannot be read: \`stepproof check ${named.file}\` says why.`,
    names: [],
  };
}
