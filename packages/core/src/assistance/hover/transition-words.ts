import type { Transition } from '../../analyses/flow/state-graph.ts';
import { isFallible } from '../../model/state-machine.ts';

/** `Next`, `Default`, `Choice rule 2`, `Catch States.Timeout`; `StartAt` of what begins there. */
export function transitionWords({ kind, from, property }: Transition): string {
  if (kind === 'choice' && from?.type === 'Choice') {
    const index = from.rules.findIndex(({ node }) => node === property.parent);
    return `Choice rule ${index + 1}`;
  }
  if (kind !== 'catch' || from === undefined || !isFallible(from)) return property.name;
  const catcher = from.catchers.find(({ node }) => node === property.parent);
  return `Catch ${catcher?.errors.names.map(({ value }) => value).join(', ') ?? ''}`.trimEnd();
}
