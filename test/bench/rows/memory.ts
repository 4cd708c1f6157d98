import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, programPath } from '../bench.ts';
import { command, runNode } from '../command.ts';
import { definitionOfLength } from '../definitions.ts';
import { type Spread, spreadOf } from '../measure.ts';
import type { Figure, Row } from '../row.ts';

/** How much memory is resident at most while the command checks the longest definition that Step Functions takes. */
export const memoryRows: readonly Row[] = [{ id: 'memory', measure }];

const longest = 1_048_576;

async function measure(bench: Bench): Promise<readonly Figure[]> {
  const file = join(bench.folder, 'long.asl.json');
  writeFileSync(file, definitionOfLength(longest, { shape: 'nested', queryLanguage: 'JSONPath', seed: 1 }));
  const empty = peakOf(bench, [programPath(bench, 'empty')]);
  const spread = peakOf(bench, [command, 'check', file]);
  return [
    {
      kind: 'figure',
      name: 'peak memory: check 1 MiB',
      value: spread.median,
      unit: 'MiB',
      spread,
      goal: 150,
      stretch: undefined,
      note: `node alone ${empty.median.toFixed(0)} MiB`,
    },
  ];
}

const usualStarts = 5;

/** In MiB, over several starts. */
export function peakOf(bench: Bench, args: readonly string[], starts = usualStarts): Spread {
  const peakFile = join(bench.folder, 'peak.txt');
  const peaks = Array.from({ length: starts }, () => {
    runNode(bench, ['--import', programPath(bench, 'peak-memory'), ...args], {
      environment: { PEAK_MEMORY_FILE: peakFile },
      mayHaveFindings: true,
    });
    return Number(readFileSync(peakFile, 'utf8')) / 1_024;
  });
  return spreadOf(peaks);
}
