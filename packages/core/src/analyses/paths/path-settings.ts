import type { Document } from '../../engine/document.ts';
import type { PathSettings } from './exploration.ts';

/** With what the paths of a machine are looked for when it is checked. */
export function pathSettings({ use, environment }: Document, steps: number): PathSettings {
  const { jsonata: parser, evaluators, contract } = environment;
  return { steps, seed: 1, parser, jsonata: evaluators?.jsonata, regex: evaluators?.regex, type: use.type, contract };
}
