import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { renameAt } from '../../packages/core/src/assistance/names/rename.ts';
import { statesToCreateFor } from '../../packages/core/src/assistance/refactorings/create-state.ts';
import { refactoringsAt } from '../../packages/core/src/assistance/refactorings/refactorings.ts';
import { createDocument, type Document } from '../../packages/core/src/engine/document.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { spanOf } from '../../packages/core/src/syntax/node.ts';
import { applyEdits, type TextEdit } from '../../packages/core/src/text/text-edit.ts';
import { definitionText, shapes } from '../bench/definitions.ts';
import { environment, readers } from '../check.ts';
import { objectHost } from '../fuzz/embedded-object.ts';
import { embeddings } from '../fuzz/embeddings.ts';
import { settings } from '../fuzz/properties.ts';
import { Random } from '../fuzz/random.ts';
import { type Seed, seeds } from '../fuzz/seeds.ts';

/** Fixed, so that a failure here is the change's own; `STEPPROOF_SEED` tries another one. */
const seed = Number(process.env.STEPPROOF_SEED ?? 20_260_101);

const hasCorpus = process.env.STEPPROOF_CORPUS !== undefined;

const templates = join(process.env.STEPPROOF_CORPUS ?? '', 'templates');
const hasTemplates = hasCorpus && existsSync(templates);

/** How many states of each text are taken, at random. */
const mostStates = hasCorpus ? 6 : 2;

interface TextFile {
  readonly file: string;
  readonly text: string;
}

interface Change {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

const generated: readonly TextFile[] = shapes.flatMap((shape) =>
  (['JSONPath', 'JSONata'] as const).map((queryLanguage) => ({
    file: '/flows/machine.asl.json',
    text: definitionText({ shape, states: 12, queryLanguage, seed: 7 }),
  })),
);

/** Of the many small texts of the pages some are enough. */
const written: readonly TextFile[] = seeds()
  .filter((_, index) => hasCorpus || index % 5 === 0)
  .map(fileOf);

function fileOf({ format, text, name }: Seed): TextFile {
  return { file: `/flows/${name}.asl.${format}`, text };
}

if (!hasCorpus) console.warn('Actions are not tried on files of a corpus: STEPPROOF_CORPUS names no folder.');

test('every action and every renaming leaves a text without a new error', () => {
  expect(faultsIn([...generated, ...written], new Random(seed)), `seed ${seed}`).toEqual([]);
});

test('and so it does within templates, however the definition is written there', () => {
  const random = new Random(seed);
  const hosts = [...generated, ...written].flatMap(({ file, text }) => {
    const host =
      file.endsWith('.json') && random.below(3) > 0 ? random.pick(embeddings)(text, random) : hostOf(file, text);
    return host ?? [];
  });
  expect(faultsIn(hosts, random), `seed ${seed}`).toEqual([]);
});

test.runIf(hasTemplates)('and so it does in templates of the corpus', { timeout: 600_000 }, () => {
  const random = new Random(seed);
  // All machines of a template are checked anew for each change, which takes long.
  const files = filesBelow(templates).filter(() => random.below(6) === 0);
  expect(faultsIn(files, random), `seed ${seed}`).toEqual([]);
});

function filesBelow(folder: string): readonly TextFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ya?ml|json|template|tf)$/.test(entry.name))
    .map(({ parentPath, name }) => ({ file: `/flows/${name}`, text: readFileSync(join(parentPath, name), 'utf8') }));
}

function hostOf(file: string, text: string): TextFile | undefined {
  const format = file.endsWith('.json') ? 'json' : 'yaml';
  return documentsIn({ file, text })[0]?.root?.kind === 'object' ? objectHost(text, format) : undefined;
}

function faultsIn(files: readonly TextFile[], random: Random): readonly string[] {
  const faults: string[] = [];
  for (const file of files) {
    const documents = documentsIn(file);
    const before = errorsIn(documents);
    for (const change of documents.length === 0 ? [] : changesIn(random.pick(documents), random)) {
      const fault = faultOf(file, before, change);
      if (fault !== undefined) faults.push(`${file.file}: ${change.title}: ${fault}`);
    }
  }
  return faults;
}

function documentsIn({ file, text }: TextFile): readonly Document[] {
  const reading = readFile({ file, text, isNamed: /\.asl\./.test(file) }, readers);
  const uses = machinesOf(reading, { readers, type: undefined }, () => 'not-found');
  return uses.map((use) => createDocument(use, environment));
}

/** How often each rule reports an error, and what is wrong with the text itself. */
function errorsIn(documents: readonly Document[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const found = documents.flatMap((document) => lint(document, rules, settings).diagnostics);
  for (const { ruleId, severity } of found) {
    if (severity !== 'error') continue;
    const name = samePlace.get(ruleId) ?? ruleId;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** Once the state that a target names in another scope has another name, the target is wrong for another reason. */
const samePlace: ReadonlyMap<string, string> = new Map([['no-target-across-scopes', 'no-dangling-target']]);

function changesIn(document: Document, random: Random): readonly Change[] {
  const changes: Change[] = [];
  const { states } = document.machine;
  for (let count = 0; count < Math.min(mostStates, states.length); count++) {
    const { start, end } = spanOf(random.pick(states).property);
    const offset = start + random.below(end - start);
    changes.push(...refactoringsAt(document, { start: offset, end: offset }));
    const renaming = renameAt(document, offset, `Fresh${count}`);
    if (renaming.kind === 'edits') changes.push({ title: 'Rename', edits: renaming.edits });
  }
  const findings = lint(document, rules, settings).diagnostics;
  return [...changes, ...findings.flatMap((diagnostic) => statesToCreateFor(document, diagnostic))];
}

function faultOf({ file, text }: TextFile, before: ReadonlyMap<string, number>, { edits }: Change): string | undefined {
  const changed = applyEdits(text, edits);
  const documents = documentsIn({ file, text: changed });
  if (documents.length === 0) return `There is no machine any more in\n${changed}`;
  for (const [rule, count] of errorsIn(documents)) {
    if (count > (before.get(rule) ?? 0)) return `It adds an error of ${rule} to\n${changed}`;
  }
  return undefined;
}
