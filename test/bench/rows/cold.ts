import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dump } from 'js-yaml';
import { type Bench, programPath } from '../bench.ts';
import { command, countChecked, runNode, type Start } from '../command.ts';
import { type DefinitionRequest, definition, definitionText } from '../definitions.ts';
import { alternate, ratioOf } from '../measure.ts';
import { type Figure, type Goals, type Row, ratioFigure } from '../row.ts';
import { textsFor } from '../texts.ts';

/** How long the command takes from its start to its end: without executions, which has goals, and with them, as a check does by default. */
export const coldRows: readonly Row[] = [
  { id: 'cold-json', measure: (bench) => checkFile(bench, writeText(bench, 'small.asl.json', definitionText(small))) },
  {
    id: 'cold-yaml',
    measure: (bench) => checkFile(bench, writeText(bench, 'small.asl.yaml', dump(definition(small)))),
  },
  // After a check, which keeps its compiled code for every command.
  {
    id: 'cold-version',
    measure: async (bench) => [await againstEmpty(bench, ['--version'], { name: 'stepproof --version', goal: 1.2 })],
  },
  { id: 'cold-all', measure: checkFolder },
];

const small: DefinitionRequest = { shape: 'retrying', states: 10, queryLanguage: 'JSONPath', seed: 1 };

async function checkFile(bench: Bench, file: string): Promise<readonly Figure[]> {
  const what = `one ${file.endsWith('.json') ? 'JSON' : 'YAML'}`;
  return [
    await againstEmpty(bench, ['check', '--no-deep', file], {
      name: `check ${what} without executions`,
      goal: 1.5,
      stretch: 1.3,
    }),
    await againstEmpty(bench, ['check', file], { name: `check ${what}` }),
  ];
}

interface ToldStart extends Goals {
  readonly name: string;
}

function againstEmpty(bench: Bench, args: readonly string[], { name, ...goals }: ToldStart): Promise<Figure> {
  const starts = { subject: [command, ...args], floor: [programPath(bench, 'empty')], rounds: 25 };
  return compareStarts(bench, starts, { ...goals, name: `${name} ÷ node` });
}

/** With executions it takes much longer, and few starts tell how much. */
async function checkFolder(bench: Bench): Promise<readonly Figure[]> {
  const { origin, texts } = textsFor({ format: 'json', queryLanguage: 'JSONPath' });
  const folder = join(bench.folder, 'definitions');
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of texts) writeFileSync(join(folder, basename(file)), text);
  const checked = countChecked(bench, folder);
  if (checked !== texts.length) throw new Error(`Only ${checked} of ${texts.length} definitions were checked.`);
  const floor = [programPath(bench, 'read-and-parse'), folder];
  const shallow = {
    subject: [command, 'check', '--no-deep', folder],
    floor,
    rounds: 9,
    mayHaveFindings: true,
  } as const;
  const deep = { subject: [command, 'check', folder], floor, rounds: 3, mayHaveFindings: true } as const;
  const than = `÷ read and JSON.parse, ${origin}`;
  return [
    await compareStarts(bench, shallow, { name: `check a folder without executions ${than}`, goal: 4 }),
    await compareStarts(bench, deep, { name: `check a folder ${than}` }),
  ];
}

/** What Node is started with, by turns. */
interface Starts extends Pick<Start, 'mayHaveFindings'> {
  readonly subject: readonly string[];
  readonly floor: readonly string[];
  readonly rounds: number;
}

async function compareStarts(bench: Bench, starts: Starts, { name, ...goals }: ToldStart): Promise<Figure> {
  const rounds = await alternate(
    {
      subject: () => runNode(bench, starts.subject, starts),
      floor: () => runNode(bench, starts.floor),
    },
    { rounds: starts.rounds, warmUp: 0, sample: 0 },
  );
  return ratioFigure(`cold: ${name}`, ratioOf(rounds), { ...goals, note: `${rounds.length} starts` });
}

function writeText({ folder }: Bench, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
