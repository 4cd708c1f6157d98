import { createDocument, machinesIn } from '@stepproof/core';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import type { Drawing } from '../../packages/diagram/src/drawing.ts';
import { drawingOf } from '../../packages/diagram/src/drawing-of.ts';

/** The drawing of a definition, which is text or a JSON value. */
export function drawn(definition: string | object, diagnostics: readonly Diagnostic[] = []): Drawing {
  const text = typeof definition === 'string' ? definition : JSON.stringify(definition);
  const source = { file: '/flows/flow.asl.json', text, isNamed: true };
  const readers = { yaml: undefined, yamlRecovery: undefined };
  const [use] = machinesIn(source, { readers, type: undefined });
  if (use === undefined) throw new Error('There is no machine in it.');
  return drawingOf(createDocument(use, { jsonata: undefined }), diagnostics);
}

/** A chain of Pass states, each with this name and its number. */
export function chain(count: number, name = 'S'): object {
  const states = Array.from({ length: count }, (_, index) => {
    const way = index + 1 === count ? { End: true } : { Next: `${name}${index + 1}` };
    return [`${name}${index}`, { Type: 'Pass', ...way }];
  });
  return { StartAt: `${name}0`, States: Object.fromEntries(states) };
}

/** Parallel states within each other. */
export function nested(depth: number): string {
  const opening = '{"StartAt":"S","States":{"S":{"Type":"Parallel","End":true,"Branches":['.repeat(depth);
  return `${opening}{"StartAt":"S","States":{"S":{"Type":"Pass","End":true}}}${']}}}'.repeat(depth)}`;
}
