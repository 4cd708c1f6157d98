import type { Node } from '../../syntax/node.ts';
import { stringsIn } from '../names/strings-in.ts';

/** Whether a text in it asks the context object for the state that is run, or for all that it holds. */
export function readsOwnState(node: Node): boolean {
  return stringsIn(node).some((text) => ownState.test(text));
}

/** `$$.State` and `$states.context.State`, and the whole of either. */
const ownState = /\$\$(?!\.(?!State\b)\w)|\$states\.context(?!\.(?!State\b)\w)|\$states(?!\.\w)/;
