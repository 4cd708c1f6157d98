import { isUnclear, type MachineUse } from '@stepproof/core';

/**
 * The machines that have nothing of their own to tell: when it is unclear what belongs where in a template, the first of its
 * machines tells all that there is.
 */
export function toldBefore(machines: readonly MachineUse[]): ReadonlySet<MachineUse> {
  const unclear = new Set<string>();
  const told = new Set<MachineUse>();
  for (const use of machines) {
    const { source } = use.tree;
    if (source !== use.declared?.tree.source || !isUnclear(use.tree)) continue;
    if (unclear.has(source.file)) told.add(use);
    unclear.add(source.file);
  }
  return told;
}
