import { lintUse, type ReadMachines } from '@stepproof/checking';
import { type Diagnostic, defaultSettings, type MachineUse, type Node, pointerOf } from '@stepproof/core';
import type { SourceTexts } from '../reporters/source-texts.ts';
import { Refusal } from './refusal.ts';

/** Throws a `Refusal` that shows the findings because of which it is unclear what would run. Other errors do not matter. */
export async function refuseUnreadable(use: MachineUse, read: ReadMachines, texts: SourceTexts): Promise<void> {
  const { tree, root } = use;
  if (root === undefined || (isWhole(root) && tree.problems.every(({ kind }) => kind === 'extension'))) return;
  const settings = { lint: defaultSettings, type: use.type };
  const { diagnostics } = await lintUse(use, { ...read, settingsIn: () => settings });
  const findings = diagnostics.filter((finding) => makesUnreadable(finding, root));
  if (findings.length > 0) throw new Refusal({ kind: 'findings', findings, texts });
}

/** Whether there is a state to begin with, as far as it can be told. */
function isWhole(root: Node): boolean {
  if (root.kind !== 'object') return false;
  if (root.hasUnknownKeys) return true;
  const field = (name: string) => root.properties.find((property) => property.name === name)?.value;
  return field('States')?.kind === 'object' && field('StartAt') !== undefined;
}

const always = new Set(['no-invalid-syntax', 'definition-object']);

const atTheTop = new Set(['required-field', 'field-type']);

function makesUnreadable({ ruleId, pointer }: Diagnostic, root: Node): boolean {
  if (always.has(ruleId)) return true;
  const top = pointerOf(root);
  return atTheTop.has(ruleId) && [top, `${top}/States`, `${top}/StartAt`].includes(pointer);
}
