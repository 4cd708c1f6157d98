import { expect, test } from 'vitest';
import type { ExploredTransition } from '../../../packages/core/src/analyses/paths/exploration.ts';
import { explored, waysIn } from './explored.ts';
import { byData } from './machines/by-data.ts';
import { byErrors } from './machines/by-errors.ts';
import { byFunctions } from './machines/by-functions.ts';
import { byRules } from './machines/by-rules.ts';
import { byScopes } from './machines/by-scopes.ts';
import type { MachineWithDeadWays } from './machines/machine-with-dead-ways.ts';

const machines = [...byData, ...byFunctions, ...byRules, ...byErrors, ...byScopes];

test.each(machines)('$what: only what is dead is ruled out, with a reason', async (machine) => {
  const ways = await waysOf(machine);
  const names = ways.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(machine.dead.filter((name) => !names.includes(name))).toEqual([]);
  const ruledOut = ways.filter(({ feasible }) => feasible === false);
  expect(ruledOut.filter(({ name }) => !machine.dead.includes(name))).toEqual([]);
  expect(ruledOut.filter(({ why }) => why === undefined || !/^[A-Z].*\.$/.test(why))).toEqual([]);
});

test('almost all that is dead is ruled out, and almost all else is shown by a path that was run', async () => {
  const count = { dead: 0, ruledOut: 0, live: 0, shown: 0 };
  for (const machine of machines) {
    for (const { name, feasible } of await waysOf(machine)) {
      const isDead = machine.dead.includes(name);
      count[isDead ? 'dead' : 'live'] += 1;
      if (isDead && feasible === false) count.ruledOut += 1;
      if (!isDead && feasible === true) count.shown += 1;
    }
  }
  expect(count.ruledOut / count.dead, JSON.stringify(count)).toBeGreaterThanOrEqual(0.97);
  expect(count.shown / count.live, JSON.stringify(count)).toBeGreaterThanOrEqual(0.99);
});

interface Way extends Pick<ExploredTransition, 'feasible' | 'why'> {
  readonly name: string;
}

async function waysOf({ definition }: MachineWithDeadWays): Promise<readonly Way[]> {
  const exploration = await explored(definition);
  const names = waysIn(exploration).map((way) => way.replace(/ \(.*\)$/, ''));
  return exploration.transitions.map(({ feasible, why }, index) => ({ name: names[index] ?? '', feasible, why }));
}
