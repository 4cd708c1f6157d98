import { configName } from '@stepproof/checking';
import type { InitOptions } from './init-options.ts';
import type { NewFile } from './new-file.ts';
import type { Surroundings } from './surroundings.ts';

/** The baseline that `stepproof init` writes. */
export const baselineName = 'stepproof.baseline.json';

export function configFile({ schema }: Surroundings, { addsBaseline }: InitOptions): NewFile {
  const contents = {
    ...(schema !== undefined && { $schema: schema }),
    extends: 'recommended',
    ...(addsBaseline && { baseline: baselineName }),
  };
  return {
    path: configName,
    text: `${JSON.stringify(contents, undefined, 2)}\n`,
    purpose: 'how StepProof checks this folder and those below',
    ...(addsBaseline && { addition: `"baseline": "${baselineName}"\n` }),
  };
}
