import * as jsYaml from 'js-yaml';
import jsonata from 'jsonata';
import * as yaml from 'yaml';
import { awsDataFolder, readAwsData } from '../../packages/aws-data/src/node.ts';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { createDocument, type Document } from '../../packages/core/src/engine/document.ts';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';
import { jsonataParserFrom } from '../../packages/core/src/expressions/jsonata.ts';
import { jsonataEngineFrom } from '../../packages/core/src/interpreter/jsonata/jsonata-engine.ts';
import { regexEngineFrom } from '../../packages/core/src/interpreter/regex/regex-engine.ts';
import { readConfig } from '../../packages/core/src/linter/config.ts';
import { lintDeep } from '../../packages/core/src/linter/lint.ts';
import type { LintSettings } from '../../packages/core/src/linter/settings.ts';
import { taskNamesOf } from '../../packages/core/src/model/task-names.ts';
import { readContract } from '../../packages/core/src/project/contract/read-contract.ts';
import { type Inventory, inventoryOf } from '../../packages/core/src/project/inventory/inventory.ts';
import { readListing } from '../../packages/core/src/project/inventory/listing.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { type FileReading, readFile } from '../../packages/core/src/project/read-file.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { yamlReaderFrom } from '../../packages/core/src/syntax/yaml/parse-yaml.ts';
import type { Example } from './page.ts';

const readers = { yaml: yamlReaderFrom(jsYaml), yamlRecovery: yaml };
const parser = jsonataParserFrom(jsonata);
const aws = readAwsData(awsDataFolder());
const evaluators = {
  jsonata: jsonataEngineFrom(jsonata, async () => regexEngineFrom(await import('re2js'))),
  regex: undefined,
};
/** Examples are small. */
const budget = { steps: 20_000, signal: undefined };

/** What all recommended rules, and the page's own, say about an example: a definition, or a template with some. */
export async function lintExample(example: Example, rule: AnyRule): Promise<readonly Diagnostic[]> {
  const environment = { jsonata: parser, aws, evaluators, inventory: inventoryIn(example) };
  const found: Diagnostic[] = [];
  for (const use of machinesIn(example)) {
    const document = contracted(createDocument(use, environment), example);
    found.push(...(await lintMachine(document, rule)));
  }
  return found;
}

/** What an example is: a definition, or a template that has or names some. */
export function readExample({ text, format }: Example): FileReading {
  return readFile({ file: `example.asl.${format}`, text, format, isNamed: true }, readers);
}

function machinesIn(example: Example): readonly MachineUse[] {
  const { type, files } = example;
  return machinesOf(readExample(example), { readers, type }, ({ definition }) => {
    const path = definition.kind === 'file' ? definition.path : '';
    const found = files.get(path);
    if (found !== undefined) return { file: path, text: found };
    return path.startsWith('../') ? 'outside' : 'not-found';
  });
}

/** The files of a page that are listings or a configuration. */
function inventoryIn({ files }: Example): Inventory | undefined {
  const listings = [...files.values()].flatMap((text) => {
    const reading = readListing(text);
    return reading.kind === 'listing' ? [reading.listing] : [];
  });
  const file = 'stepproof.config.json';
  const { place } = readConfig({ file, text: files.get(file) ?? '{}' }, []).config;
  return listings.length === 0 && !files.has(file) ? undefined : inventoryOf(listings, place);
}

/** A page may give the contract of its wrong example as `wrong.contract.json`, and that of its right one as `right.contract.json`. */
function contracted(document: Document, { standing, files }: Example): Document {
  const file = `${standing}.contract.json`;
  const text = files.get(file);
  if (text === undefined) return document;
  const { contract, mistakes, tree } = readContract({ file, text }, taskNamesOf(document.machine));
  const environment = { ...document.environment, contract, contractMistakes: mistakes, contractTree: tree };
  return { ...document, environment };
}

async function lintMachine(document: Document, rule: AnyRule): Promise<readonly Diagnostic[]> {
  const settings: LintSettings = { preset: 'recommended', levels: new Map([[rule.id, rule.severity]]) };
  const { diagnostics, failures } = await lintDeep(document, rules, { settings, budget });
  for (const { ruleId, error } of failures)
    throw new Error(`${ruleId} failed on an example of ${rule.id}`, { cause: error });
  return diagnostics;
}
