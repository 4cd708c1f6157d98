import { isEssential, type JudgedNeed } from '@stepproof/core';
import type { Colours, Paint } from '../../terminal/colours.ts';

/** Needs to which the same is said, in the order in which they are shown. */
export interface NeedGroup {
  readonly title: string;
  readonly paint: Paint;
  readonly needs: readonly JudgedNeed[];
}

/** What is missing comes first, what is granted last. */
export function groupsOf(needs: readonly JudgedNeed[], colours: Colours): readonly NeedGroup[] {
  const rest = [...needs];
  return kinds.flatMap(({ title, style, holds }) => {
    const own = rest.filter(holds);
    for (const need of own) rest.splice(rest.indexOf(need), 1);
    return own.length === 0 ? [] : [{ title, paint: colours[style], needs: own }];
  });
}

interface Kind {
  readonly title: string;
  readonly style: Exclude<keyof Colours, 'areShown'>;
  holds(need: JudgedNeed): boolean;
}

const kinds: readonly Kind[] = [
  { title: '⌀ of states that nothing leads to', style: 'dim', holds: ({ isReachable }) => !isReachable },
  { title: '✗ missing', style: 'red', holds: (need) => need.verdict === 'missing' && isEssential(need) },
  { title: '✗ denied', style: 'red', holds: (need) => need.verdict === 'denied' && isEssential(need) },
  {
    title: '! missing, recommended',
    style: 'yellow',
    holds: (need) => isNotGiven(need) && need.need === 'recommended',
  },
  { title: '○ missing, not needed in every case', style: 'cyan', holds: isNotGiven },
  {
    title: '~ granted for some of what is unknown',
    style: 'yellow',
    holds: ({ verdict }) => verdict === 'conditional',
  },
  { title: '? not known', style: 'cyan', holds: ({ verdict }) => verdict === 'unknown' },
  { title: '✓ granted', style: 'green', holds: () => true },
];

function isNotGiven({ verdict }: JudgedNeed): boolean {
  return verdict === 'missing' || verdict === 'denied';
}
