import type { Cell } from './cell.ts';
import type { Goal, Several } from './goal.ts';

/** Whether some of these places and guesses have to do with whether a goal holds. */
export function hangsOn(goal: Several, changed: ReadonlySet<unknown>): boolean {
  const all = sourcesOf(goal);
  for (const source of changed) if (all.has(source)) return true;
  return false;
}

/** The places that a goal speaks of, those around them, which tell of them too, and the keys of its guesses. */
function sourcesOf(goal: Several): ReadonlySet<unknown> {
  const known = sources.get(goal);
  if (known !== undefined) return known;
  const found = sourcesIn(goal);
  sources.set(goal, found);
  return found;
}

/** The same goal, which is made of parts of another and so hangs on nothing else. */
export function withSourcesOf(whole: Several, rest: Several): Several {
  sources.set(rest, sourcesOf(whole));
  return rest;
}

/** The same choices are open on many paths. */
const sources = new WeakMap<Several, ReadonlySet<unknown>>();

function sourcesIn(goal: Goal): ReadonlySet<unknown> {
  const found = new Set<unknown>();
  const open = [goal];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at.kind === 'in') addAround(at.cell, found);
    else if (at.kind === 'guess') found.add(at.key);
    else if (at.kind !== 'ordering') open.push(...at.parts);
    else {
      addAround(at.left, found);
      addAround(at.right, found);
    }
  }
  return found;
}

function addAround(cell: Cell, found: Set<unknown>): void {
  for (let at: Cell | undefined = cell; at !== undefined && !found.has(at); at = at.parent) found.add(at);
}
