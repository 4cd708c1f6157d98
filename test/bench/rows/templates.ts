import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Bench, runProgram } from '../bench.ts';
import { command, countChecked, runNode } from '../command.ts';
import { bestRatioOf, ratioOf } from '../measure.ts';
import type { TemplateResult } from '../programs/template.ts';
import { type Figure, growthFigure, type Row, ratioFigure } from '../row.ts';
import { templatesOfLength, writeRepository } from '../templates.ts';
import { peakOf } from './memory.ts';

/** What it costs that definitions stand in templates, and that a repository holds many of both. */
export const templateRows: readonly Row[] = [
  {
    id: 'template',
    async measure(bench) {
      return templatesOfLength({ template: 1_000_000, definition: 300_000 }).map(({ name, ...task }) => {
        const { rounds } = runProgram<TemplateResult>(bench, 'template', task);
        const note = `${Math.round(task.template.text.length / 1_000)} KB, of which ${Math.round(task.definition.text.length / 1_000)} KB are the definition`;
        const told = { value: bestRatioOf(rounds), goal: 1.5, note };
        return ratioFigure(`template: ${name} ÷ parse it + check definition`, ratioOf(rounds), told);
      });
    },
  },
  { id: 'repository', measure: measureRepositories },
];

const sizes = [250, 500, 1_000];

async function measureRepositories(bench: Bench): Promise<readonly Figure[]> {
  const folders = sizes.map((size) => ({ size, folder: join(bench.folder, `repository-${size}`) }));
  for (const { folder, size } of folders) {
    mkdirSync(folder);
    writeRepository(folder, size);
  }
  const [largest] = folders.slice(-1);
  const machines = countChecked(bench, largest?.folder ?? '');
  return [
    growthOf(bench, folders),
    memoryOf(bench, largest?.folder ?? '', `${largest?.size} files, ${machines} machines`),
  ];
}

const rounds = 3;

/** Sizes take turns, so that what else the machine does weighs on all of them. */
function growthOf(bench: Bench, folders: readonly { readonly size: number; readonly folder: string }[]): Figure {
  const best = new Map(folders.map(({ size }) => [size, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < rounds; round++) {
    for (const { size, folder } of folders) {
      const start = performance.now();
      runNode(bench, [command, 'check', folder], { mayHaveFindings: true });
      best.set(size, Math.min(best.get(size) ?? 0, performance.now() - start));
    }
  }
  const times = [...best].map(([size, time]) => ({ size, time }));
  const note = times.map(({ size, time }) => `${(time / size).toFixed(1)} ms a file at ${size}`).join(', ');
  return growthFigure('repository: growth in files', times, { goal: 1.1, note });
}

function memoryOf(bench: Bench, folder: string, note: string): Figure {
  const spread = peakOf(bench, [command, 'check', folder]);
  return {
    kind: 'figure',
    name: 'repository: peak memory',
    value: spread.median,
    unit: 'MiB',
    spread,
    goal: 512,
    stretch: undefined,
    note,
  };
}
