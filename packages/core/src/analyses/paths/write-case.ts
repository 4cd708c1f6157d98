import type { JsonPathStep } from '../../expressions/json-path.ts';
import { kinds, ofKinds } from '../../solver/domain.ts';
import { within } from '../../solver/formula.ts';
import { memberOf } from './path-case.ts';
import { always, anArray, anObject, both, type Case, listOf, objectWith, opened, type Symbolic } from './symbolic.ts';
import type { World } from './world.ts';

/** The target with a value where `ResultPath` says; nothing where something else stands in the way. The target is shared, not copied. */
export function writeCase(target: Symbolic, steps: readonly JsonPathStep[], write: Write): Case | undefined {
  const [step, ...rest] = steps;
  if (step === undefined) return { when: always, value: write.value };
  const into = opened(target);
  if (step.kind === 'member') return member(into, { name: step.name, rest }, write);
  return step.kind === 'index' ? element(into, { index: step.index, rest }, write) : undefined;
}

export interface Write {
  readonly value: Symbolic;
  readonly world: World;
}

function member(
  target: Symbolic,
  { name, rest }: { readonly name: string; readonly rest: readonly JsonPathStep[] },
  write: Write,
): Case | undefined {
  if (target.kind !== 'cell' && target.kind !== 'object') return undefined;
  const before = memberOf(target, name, write.world.cells) ?? objectWith([]);
  const isNew = rest[0]?.kind === 'member' && before.kind === 'cell';
  const after = writeCase(isNew ? objectWith([], before.cell) : before, rest, write);
  if (after === undefined) return undefined;
  const fits = isNew ? within(before.cell, objectOrAbsent) : always;
  if (target.kind === 'object')
    return {
      when: both(fits, after.when),
      value: { ...target, members: new Map(target.members).set(name, after.value) },
    };
  return {
    when: both(within(target.cell, anObject), fits, after.when),
    value: objectWith([[name, after.value]], target.cell),
  };
}

const objectOrAbsent = ofKinds(kinds.object + kinds.absent);

/** An element that there is; what else is in an array of a document is not followed. */
function element(
  target: Symbolic,
  { index, rest }: { readonly index: number; readonly rest: readonly JsonPathStep[] },
  write: Write,
): Case | undefined {
  if (target.kind === 'cell') {
    const some = write.world.some(anArray);
    return { when: both(within(target.cell, anArray), some.when), value: some.value };
  }
  const before = target.kind === 'list' ? target.items.at(index) : undefined;
  const after = before && writeCase(before, rest, write);
  if (target.kind !== 'list' || after === undefined) return undefined;
  return { when: after.when, value: listOf(target.items.with(index, after.value)) };
}
