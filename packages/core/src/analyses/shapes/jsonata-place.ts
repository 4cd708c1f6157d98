import type { JsonataNode } from '../../expressions/jsonata-tree.ts';
import { isPlain } from './jsonata-plain.ts';
import { narrowed, type PartStep } from './narrow.ts';
import { isNever } from './parts.ts';
import { kinds, type Shape } from './shape.ts';
import { type Flow, noFlow } from './state-run.ts';

/** Where in the input or the variables an expression looks. */
export interface AskedPlace {
  readonly root: 'input' | 'variables';
  readonly steps: readonly PartStep[];
}

export function placeOf(node: JsonataNode): AskedPlace | undefined {
  if (!isPlain(node)) return undefined;
  if (node.type === 'variable') return variablePlace(node.value, []);
  if (node.type !== 'path') return undefined;
  const [first, ...names] = node.steps;
  if (first?.type !== 'variable' || !isPlain(first)) return undefined;
  const steps: PartStep[] = [];
  for (const name of names) {
    if (name.type !== 'name' || !isPlain(name)) return undefined;
    steps.push({ kind: 'member', name: name.value });
  }
  if (first.value !== 'states') return variablePlace(first.value, steps);
  const [member, ...inside] = steps;
  return member?.kind === 'member' && member.name === 'input' ? { root: 'input', steps: inside } : undefined;
}

function variablePlace(name: string, steps: readonly PartStep[]): AskedPlace | undefined {
  if (name === '' || name === '$' || name === 'states') return undefined;
  return { root: 'variables', steps: [{ kind: 'member', name }, ...steps] };
}

/** JSONata looks for members in the elements of lists too, so that nothing is said of lists on the way. */
export function narrowedFlow({ root, steps }: AskedPlace, { data, variables }: Flow, part: Shape): Flow {
  if (isNever(part)) return noFlow;
  const narrowing = { part, unseen: kinds.list };
  if (root === 'input') return { data: narrowed(data, steps, narrowing), variables };
  return { data, variables: narrowed(variables, steps, narrowing) };
}
