import type { Document } from '../../engine/document.ts';
import { usualStart } from '../../interpreter/settings.ts';
import type { PathSettings } from './exploration.ts';

/** With what the paths of a machine are looked for when it is checked: as `stepproof simulate` runs them unless it is told otherwise. */
export function pathSettings({ use, environment }: Document, steps: number): PathSettings {
  const { jsonata: parser, evaluators, contract } = environment;
  const engines = { parser, jsonata: evaluators?.jsonata, regex: evaluators?.regex };
  return { ...usualStart, ...engines, steps, type: use.type, contract };
}
