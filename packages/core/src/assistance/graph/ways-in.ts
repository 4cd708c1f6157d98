import { graphOfScope } from '../../analyses/flow/state-graph.ts';
import type { Document } from '../../engine/document.ts';
import { spanOf } from '../../syntax/node.ts';
import type { Span } from '../../text/span.ts';
import { textSpan } from '../cursor/text-span.ts';

/** A state with the places that lead to it. */
export interface WaysIn {
  readonly name: string;
  /** Where its key stands. */
  readonly nameSpan: Span;
  /** Where its name is written as the target of a transition, `StartAt` among them. */
  readonly targets: readonly Span[];
}

/** Every state that counts, scope by scope. */
export function waysInto({ machine }: Document): readonly WaysIn[] {
  return machine.scopes.flatMap((scope) => {
    const targets = new Map([...scope.states.values()].map((state) => [state, [] as Span[]] as const));
    for (const { to, property } of graphOfScope(scope).transitions)
      if (to !== undefined) targets.get(to)?.push(textSpan(property.value));
    return Array.from(targets, ([{ name, property }, spans]) => ({
      name,
      nameSpan: spanOf(property),
      targets: spans,
    }));
  });
}
