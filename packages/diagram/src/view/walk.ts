import type { Drawing, StateId } from '../drawing.ts';
import type { Laid } from '../laid.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The state that is one step away: down along the first transition, and into what runs in a state that leads nowhere; up along the one that
 * leads here, or out of a branch; left and right to what stands beside it. Nothing where there is none.
 */
export function stepFrom(laid: Laid, from: StateId, direction: Direction): StateId | undefined {
  if (direction === 'down') return targetsOf(laid.drawing, from)[0];
  if (direction === 'up') return sourcesOf(laid.drawing, from)[0];
  return besides(laid, from, direction);
}

/** Where the machine starts; the first state where it does not say. */
export function firstState({ transitions, states }: Drawing): StateId | undefined {
  const start = transitions.find(({ kind, to }) => kind === 'start' && isOutside(states[to ?? -1]?.parent));
  return start?.to ?? (states.length === 0 ? undefined : 0);
}

function isOutside(parent: StateId | null | undefined): boolean {
  return parent === null || parent === undefined;
}

/** Inner states come first, because they run first. */
function targetsOf({ transitions, states }: Drawing, id: StateId): readonly StateId[] {
  const inner = transitions.flatMap(({ kind, to }) =>
    kind === 'start' && typeof to === 'number' && states[to]?.parent === id ? [to] : [],
  );
  const next = transitions.flatMap(({ from, to }) => (from === id && typeof to === 'number' && to !== id ? [to] : []));
  if (inner.length > 0 || next.length > 0) return [...inner, ...next];
  const parent = states[id]?.parent;
  return typeof parent === 'number' ? targetsAfter(transitions, parent) : [];
}

function targetsAfter(transitions: Drawing['transitions'], id: StateId): readonly StateId[] {
  return transitions.flatMap(({ from, to }) => (from === id && typeof to === 'number' ? [to] : []));
}

function sourcesOf({ transitions, states }: Drawing, id: StateId): readonly StateId[] {
  const before = transitions.flatMap(({ from, to }) =>
    to === id && typeof from === 'number' && from !== id ? [from] : [],
  );
  const parent = states[id]?.parent;
  return typeof parent === 'number' ? [...before, parent] : before;
}

/** The nearest state on that side, at about the same height before others. */
function besides({ states }: Laid, id: StateId, direction: 'left' | 'right'): StateId | undefined {
  const here = states[id];
  if (here === undefined) return undefined;
  const sign = direction === 'right' ? 1 : -1;
  let best: { readonly id: StateId; readonly cost: number } | undefined;
  for (const other of states) {
    if (other.id === id || other.isCluster) continue;
    const dx = (other.box.x + other.box.width / 2 - here.box.x - here.box.width / 2) * sign;
    const dy = Math.abs(other.box.y - here.box.y);
    if (dx <= 1 || dy > dx * 2) continue;
    const cost = dx + dy * 3;
    if (best === undefined || cost < best.cost) best = { id: other.id, cost };
  }
  return best?.id;
}
