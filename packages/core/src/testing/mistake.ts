import { locationOf, type Node, type Property, pointerOf } from '../syntax/node.ts';
import type { Location } from '../text/span.ts';

/** What is wrong with a file that a person wrote for a simulation, in a sentence, and where. */
export interface Mistake {
  readonly message: string;
  readonly location: Location;
  /** The JSON Pointer in that file. */
  readonly pointer: string;
}

export function mistakeAt(at: Node | Property, message: string): Mistake {
  return { message, location: locationOf(at), pointer: pointerOf(at) };
}
