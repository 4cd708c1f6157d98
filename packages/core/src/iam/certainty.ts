/** Whether something holds whatever is unknown, holds for some of it, or for none. */
export type Certainty = 'always' | 'perhaps' | 'never';

const order: readonly Certainty[] = ['never', 'perhaps', 'always'];

/** That one of them holds. */
export function oneOf(all: Iterable<Certainty>): Certainty {
  let best = 0;
  for (const one of all) best = Math.max(best, order.indexOf(one));
  return order[best] as Certainty;
}

/** That all of them hold. */
export function allOf(all: Iterable<Certainty>): Certainty {
  let worst = order.length - 1;
  for (const one of all) worst = Math.min(worst, order.indexOf(one));
  return order[worst] as Certainty;
}

export function not(one: Certainty): Certainty {
  if (one === 'perhaps') return one;
  return one === 'always' ? 'never' : 'always';
}

/** Of a match that is known to hold, and known to be possible. */
export function certainty(isSure: boolean, isPossible: () => boolean): Certainty {
  if (isSure) return 'always';
  return isPossible() ? 'perhaps' : 'never';
}
