import type { ContractMistake } from '../project/contract/read-contract.ts';
import { type Mistake, mistakeAt } from './mistake.ts';

/** What is wrong with a contract, as it is shown. */
export function contractMistake({ at, message }: ContractMistake): Mistake {
  if (at.kind !== 'span') return mistakeAt(at, message);
  return { message, location: { file: at.file, span: at.span }, pointer: '' };
}
