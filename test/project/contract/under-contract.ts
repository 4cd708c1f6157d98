import type { Document } from '../../../packages/core/src/engine/document.ts';
import type { StateMachine } from '../../../packages/core/src/model/state-machine.ts';
import { taskNamesOf } from '../../../packages/core/src/model/task-names.ts';
import type { Contract } from '../../../packages/core/src/project/contract/contract.ts';
import { readContract } from '../../../packages/core/src/project/contract/read-contract.ts';

/** A contract without mistakes. */
export function contractFor(machine: StateMachine, written: object): Contract {
  const text = JSON.stringify(written);
  const { contract, mistakes } = readContract({ file: '/flows/order.contract.json', text }, taskNamesOf(machine));
  if (contract === undefined) throw new Error(mistakes.map(({ message }) => message).join(' '));
  return contract;
}

/** The document with a contract, where one is given. */
export function underContract(document: Document, written: object | undefined): Document {
  if (written === undefined) return document;
  const contract = contractFor(document.machine, written);
  return { ...document, environment: { ...document.environment, contract } };
}
