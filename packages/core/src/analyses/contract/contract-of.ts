import type { Document } from '../../engine/document.ts';
import { FactStore } from '../../engine/fact-store.ts';
import { stateShapes } from '../shapes/shape-analysis.ts';
import { inferredContract, type WrittenContract } from './inferred-contract.ts';

/** What a machine asks of the data that comes from outside, whatever somebody vouches for. */
export function contractOf(document: Document): WrittenContract {
  const environment = { ...document.environment, contract: undefined };
  return inferredContract(document.machine, new FactStore({ ...document, environment }).get(stateShapes));
}
