import { expect, test } from 'vitest';
import { Cells } from '../../packages/core/src/solver/cell.ts';
import { anythingPresent } from '../../packages/core/src/solver/domain.ts';
import { anyOf, type Formula, not, within } from '../../packages/core/src/solver/formula.ts';
import { mayHold } from '../../packages/core/src/solver/may-hold.ts';
import { assume, emptyStore } from '../../packages/core/src/solver/store.ts';

const cells = new Cells();
const document = cells.root('input');

function isThere(name: string): Formula {
  return within(cells.member(document, name), anythingPresent);
}

test('what contradicts itself is found out behind many wide choices that have nothing to do with it', () => {
  const wide = Array.from({ length: 20 }, (_, index) =>
    anyOf(isThere(`a${index}`), isThere(`b${index}`), isThere(`c${index}`)),
  );
  const [one, other] = [isThere('one'), isThere('other')];
  const impossible = [anyOf(one, other), anyOf(one, not(other)), anyOf(not(one), other), anyOf(not(one), not(other))];
  expect(mayHold([...wide, ...impossible.slice(1)].reduce(assume, emptyStore))).toBe(true);
  expect(mayHold([...wide, ...impossible].reduce(assume, emptyStore))).toBe(false);
});
