import { expect, test } from 'vitest';
import { DeepRounds, idleDelay } from '../../packages/lsp/src/in-depth/deep-rounds.ts';
import type { ServerParts } from '../../packages/lsp/src/server-parts.ts';

test('the second half of the delay begins when the first is over, however late the server comes to that', () => {
  const waits: { milliseconds: number; done(): void }[] = [];
  const timer = {
    start(milliseconds: number, done: () => void) {
      waits.push({ milliseconds, done });
      return { stop() {} };
    },
  };
  let told = 0;
  const server = { session: { texts: { all: () => [] } }, world: { timer } } as unknown as ServerParts;
  const rounds = new DeepRounds(server, { deepened() {}, allDeepened: () => void told++ });
  rounds.changed();
  const half = idleDelay / 2;
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([half]);
  waits[0]?.done();
  expect(waits.map(({ milliseconds }) => milliseconds)).toEqual([half, half]);
  expect(told).toBe(0);
  waits[1]?.done();
  expect({ waits: waits.length, told }).toEqual({ waits: 2, told: 1 });
});
