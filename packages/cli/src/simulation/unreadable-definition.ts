import { faultsOf, type MachineUse, type Mistake, mistakeAt, type Node } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';
import { mistaken } from './refusal.ts';

/** Throws a `Refusal` that shows because of what it is unclear what would run. Other errors of a definition do not matter. */
export function refuseUnreadable({ tree, root }: MachineUse, texts: SourceTexts): void {
  const faults = faultsOf(tree);
  const mistakes = faults.length > 0 || root === undefined ? faults : mistakesAtTheTop(root);
  if (mistakes.length > 0) throw mistaken(mistakes, texts);
}

/** What a machine cannot begin without. */
function mistakesAtTheTop(root: Node): readonly Mistake[] {
  if (root.kind === 'opaque') return [mistakeAt(root, 'The definition is not known before it is deployed.')];
  if (root.kind !== 'object') return [mistakeAt(root, 'A definition is an object with `StartAt` and `States`.')];
  if (root.hasUnknownKeys) return [];
  const absent = ['StartAt', 'States'].filter((name) => !root.properties.some((property) => property.name === name));
  const states = root.properties.findLast(({ name }) => name === 'States');
  const isOther = states !== undefined && states.value.kind !== 'object' && states.value.kind !== 'opaque';
  return [
    ...absent.map((name) =>
      mistakeAt(root, `The state machine lacks \`${name}\`, so that it is not known what would run.`),
    ),
    ...(isOther ? [mistakeAt(states.value, '`States` is an object with the states by name.')] : []),
  ];
}
