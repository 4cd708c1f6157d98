import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dump } from 'js-yaml';
import { type Bench, programPath } from '../bench.ts';
import { command, countChecked, runNode } from '../command.ts';
import { type DefinitionRequest, definition, definitionText } from '../definitions.ts';
import { alternate, ratioOf } from '../measure.ts';
import { type Figure, type Goals, type Row, ratioFigure } from '../row.ts';
import { textsFor } from '../texts.ts';

/** How long the command takes from its start to its end. */
export const coldRows: readonly Row[] = [
  {
    id: 'cold-json',
    measure(bench) {
      const file = writeText(bench, 'small.asl.json', definitionText(small));
      return againstEmpty(bench, ['check', file], { name: 'check one JSON', goal: 1.5, stretch: 1.3 });
    },
  },
  {
    id: 'cold-yaml',
    measure(bench) {
      const file = writeText(bench, 'small.asl.yaml', dump(definition(small)));
      return againstEmpty(bench, ['check', file], { name: 'check one YAML', goal: 1.5 });
    },
  },
  // After a check, which keeps its compiled code for every command.
  {
    id: 'cold-version',
    measure: (bench) => againstEmpty(bench, ['--version'], { name: 'stepproof --version', goal: 1.2 }),
  },
  { id: 'cold-all', measure: checkFolder },
];

const small: DefinitionRequest = { shape: 'retrying', states: 10, queryLanguage: 'JSONPath', seed: 1 };

const oneStart = { warmUp: 0, sample: 0 };

async function againstEmpty(
  bench: Bench,
  args: readonly string[],
  told: Goals & { readonly name: string },
): Promise<readonly Figure[]> {
  const rounds = await alternate(
    {
      subject: () => runNode(bench, [command, ...args]),
      floor: () => runNode(bench, [programPath(bench, 'empty')]),
    },
    { rounds: 25, ...oneStart },
  );
  return [ratioFigure(`cold: ${told.name} ÷ node`, ratioOf(rounds), { ...told, note: `${rounds.length} starts` })];
}

async function checkFolder(bench: Bench): Promise<readonly Figure[]> {
  const { origin, texts } = textsFor({ format: 'json', queryLanguage: 'JSONPath' });
  const folder = join(bench.folder, 'definitions');
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of texts) writeFileSync(join(folder, basename(file)), text);
  const checked = countChecked(bench, folder);
  if (checked !== texts.length) throw new Error(`Only ${checked} of ${texts.length} definitions were checked.`);
  const rounds = await alternate(
    {
      subject: () => runNode(bench, [command, 'check', folder], { mayHaveFindings: true }),
      floor: () => runNode(bench, [programPath(bench, 'read-and-parse'), folder]),
    },
    { rounds: 9, ...oneStart },
  );
  const note = `${origin}, ${rounds.length} starts`;
  return [ratioFigure('cold: check a folder ÷ read and JSON.parse', ratioOf(rounds), { goal: 4, note })];
}

function writeText({ folder }: Bench, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
