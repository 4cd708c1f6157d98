import type { State } from '../../model/state-machine.ts';
import { quoted } from './quoted.ts';
import type { LostRead } from './shown-failure.ts';

/** What is said of a read that finds nothing whenever it is evaluated. */
export function lostSentence({ path, why, meant }: LostRead, state: State): string {
  const question = meant === undefined ? '' : ` Did you mean ${quoted(meant)}?`;
  return `${quoted(path)} finds nothing whenever state ${quoted(state.name)} reads it: ${why}.${question}`;
}
