import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bench } from '../bench.ts';
import { command, runNode } from '../command.ts';
import { definitionText, type Shape } from '../definitions.ts';
import { alternate, type Contest, ratioOf } from '../measure.ts';
import { type Figure, type Row, ratioFigure } from '../row.ts';
import { peakOf } from './memory.ts';

/** What a repository of a thousand definitions takes: with what an earlier run kept, and in two threads. */
export const repositoryRows: readonly Row[] = [
  { id: 'repository-cache', measure: measureCache },
  { id: 'jobs', measure: measureJobs },
];

const depths = [
  { name: '', args: [], rounds: 2 },
  { name: ' without executions', args: ['--no-deep'], rounds: 9 },
] as const;

type Depth = (typeof depths)[number];

async function measureCache(bench: Bench): Promise<readonly Figure[]> {
  const folder = writeRepository(bench);
  const figures: Figure[] = [];
  for (const depth of depths) {
    const place = join(bench.folder, 'kept');
    const run = () => check(bench, [...depth.args, '--cache-location', place, folder]);
    // Each pass of the floor leaves behind what the next one of the subject finds.
    const floor = () => {
      rmSync(place, { recursive: true, force: true });
      run();
    };
    floor();
    figures.push(
      await compare(
        `check a repository again, kept ÷ anew${depth.name}`,
        { subject: run, floor },
        { depth, goal: 0.1 },
      ),
    );
  }
  return figures;
}

async function measureJobs(bench: Bench): Promise<readonly Figure[]> {
  const folder = writeRepository(bench);
  const figures: Figure[] = [];
  for (const depth of depths) {
    const run = (jobs: string) => () => check(bench, [...depth.args, '--jobs', jobs, folder]);
    const contest = { subject: run('2'), floor: run('1') };
    figures.push(
      await compare(`check a repository, two threads ÷ one${depth.name}`, contest, { depth, goal: 1 / 1.6 }),
    );
  }
  return [...figures, ...['1', '2'].map((jobs) => memoryOf(bench, jobs, folder))];
}

async function compare(
  name: string,
  contest: Contest,
  { depth, goal }: { depth: Depth; goal: number },
): Promise<Figure> {
  const rounds = await alternate(contest, { rounds: depth.rounds, warmUp: 0, sample: 0 });
  return ratioFigure(name, ratioOf(rounds), { goal, note: `1,000 definitions, ${rounds.length} rounds` });
}

function memoryOf(bench: Bench, jobs: string, folder: string): Figure {
  const spread = peakOf(bench, [command, 'check', '--jobs', jobs, folder], 1);
  const name = `peak memory: check a repository, --jobs ${jobs}`;
  return {
    kind: 'figure',
    name,
    value: spread.median,
    unit: 'MiB',
    spread,
    goal: undefined,
    stretch: undefined,
    note: '',
  };
}

function check(bench: Bench, args: readonly string[]): void {
  runNode(bench, [command, 'check', ...args], { mayHaveFindings: true });
}

const shapes: readonly Shape[] = ['linear', 'branching', 'nested', 'retrying'];

/** Definitions as small and as large as people write them, seven of ten in JSONPath. */
function writeRepository({ folder }: Bench): string {
  const repository = join(folder, 'repository');
  mkdirSync(repository, { recursive: true });
  for (let number = 0; number < 1_000; number++) {
    const shape = shapes[number % shapes.length] ?? 'linear';
    const queryLanguage = number % 10 < 7 ? 'JSONPath' : 'JSONata';
    const text = definitionText({ shape, states: 4 + ((number * 7) % 17), queryLanguage, seed: number });
    writeFileSync(join(repository, `flow-${number}.asl.json`), text);
  }
  return repository;
}
