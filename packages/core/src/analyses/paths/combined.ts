import { always, anyCase, both, type Case, type Symbolic } from './symbolic.ts';
import type { World } from './world.ts';

/** What parts have together: one case for each way in which all of them have a value. */
export function combined<Key>(
  parts: readonly (readonly [Key, readonly Case[]])[],
  world: World,
): readonly { readonly when: Case['when']; readonly values: readonly (readonly [Key, Symbolic])[] }[] {
  let ways: { when: Case['when']; values: readonly (readonly [Key, Symbolic])[] }[] = [{ when: always, values: [] }];
  for (const [key, cases] of parts) {
    const few = cases.length * ways.length > mostWays ? [merged(cases, world)] : cases;
    ways = ways.flatMap(({ when, values }) =>
      few.map((one) => ({ when: both(when, one.when), values: [...values, [key, one.value] as const] })),
    );
  }
  return ways;
}

/** More ways than these are not told apart. */
const mostWays = 8;

/** Some value, where there is one. */
export function merged(cases: readonly Case[], world: World): Case {
  return { when: anyCase(cases), value: world.unknown() };
}
