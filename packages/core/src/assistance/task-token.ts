import type { Node } from '../syntax/node.ts';
import { stringsIn } from './names/strings-in.ts';

/** Whether a text somewhere in a payload hands out the task token: `$$.Task.Token`, `$states.context.Task.Token`. */
export function givesTaskToken(payload: Node): boolean {
  return stringsIn(payload).some((text) => /(?:\$\$|\$states\.context)\.Task\.Token/.test(text));
}
