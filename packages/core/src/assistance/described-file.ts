import { createDocument, type Document } from '../engine/document.ts';
import { FactStore } from '../engine/fact-store.ts';
import type { Schema } from '../language/schema.ts';
import { describedConfigSchema } from '../linter/described-config-schema.ts';
import { contractFileSchema } from '../project/contract/contract-schema.ts';
import { type Node, type Property, spanOf } from '../syntax/node.ts';
import { parseText } from '../syntax/parse.ts';
import { SourceText } from '../text/source-text.ts';
import { type Completion, completionsOf } from './completion/completion.ts';
import { fieldOffers } from './completion/fields.ts';
import { valueOffers } from './completion/values.ts';
import { cursorAt } from './cursor/cursor.ts';
import { noPlace } from './cursor/definition-place.ts';
import { nodeAt } from './cursor/node-at.ts';
import { fieldDocumentation, paragraphs } from './hover/field-documentation.ts';
import type { Hover } from './hover/hover.ts';
import { jsonSchemaFields } from './json-schema-fields.ts';

/** A JSON file that holds no definition and whose fields StepProof knows: its configuration, or a contract. */
export interface DescribedFile {
  readonly kind: 'config' | 'contract';
  readonly file: string;
  readonly text: string;
  /** The names that the keys of `tasks` in a contract may have, where its definition is at hand. */
  readonly taskNames?: readonly string[] | undefined;
}

/** What may be written at an offset of the file, best first. */
export function completionsInFile(described: DescribedFile, offset: number): readonly Completion[] {
  const cursor = cursorAt(documentOf(described), offset);
  if (cursor === undefined) return [];
  const { node, document } = cursor;
  const facts = new FactStore(document);
  const schema = schemaAt(node.kind === 'property' ? node.parent : node, described);
  const site = { cursor, facts, place: { ...noPlace, schema, field: fieldOf(node) }, data: undefined };
  const offers = node.kind === 'property' ? fieldOffers(site) : valueOffers(site);
  return completionsOf(cursor, offers, offset);
}

/** What is to be said of a field of the file, or of a value of a list. */
export function hoverInFile(described: DescribedFile, offset: number): Hover | undefined {
  const node = nodeAt(documentOf(described).root, offset);
  if (node === undefined || node.kind === 'object' || node.kind === 'array') return undefined;
  const schema = schemaAt(node, described);
  if (schema?.description === undefined) return undefined;
  const title = node.kind === 'property' ? `**${node.name}**` : undefined;
  return { span: spanOf(node), markdown: paragraphs(title, fieldDocumentation(schema)) };
}

function documentOf({ file, text }: DescribedFile): Document {
  const readers = { yaml: undefined, yamlRecovery: undefined };
  const tree = parseText(SourceText.ofFile(file, text), 'json', { readers });
  const use = { file, name: file, tree, root: tree.root, type: undefined, declared: undefined };
  return createDocument(use, { jsonata: undefined });
}

function fieldOf(node: Node | Property): string | undefined {
  if (node.kind === 'property') return undefined;
  return node.parent?.kind === 'property' ? node.parent.name : undefined;
}

/** The schema of a value; of a key, that of its value. */
function schemaAt(at: Node | Property, described: DescribedFile): Schema | undefined {
  const steps: (Node | Property)[] = [];
  for (let part: Node | Property | undefined = at; part !== undefined; part = part.parent) {
    if (part.kind === 'property' || part.parent?.kind === 'array') steps.push(part);
  }
  let schema: Schema | undefined = schemaOfFile(described);
  for (const step of steps.reverse()) schema = schema && withWords(stepInto(schema, step));
  return schema;
}

function stepInto({ properties = {}, additionalProperties, items }: Schema, step: Node | Property): Schema | undefined {
  if (step.kind !== 'property') return items;
  if (Object.hasOwn(properties, step.name)) return properties[step.name];
  return typeof additionalProperties === 'object' ? additionalProperties : undefined;
}

/** A JSON Schema within the file has fields of its own. */
function withWords(schema: Schema | undefined): Schema | undefined {
  const isJsonSchema = String(schema?.type) === 'object,boolean' && schema?.properties === undefined;
  return isJsonSchema ? { ...jsonSchemaFields, ...schema } : schema;
}

function schemaOfFile({ kind, taskNames }: DescribedFile): Schema {
  if (kind === 'config') return describedConfigSchema;
  const { properties = {} } = contractFileSchema;
  const tasks = properties.tasks?.additionalProperties;
  if (taskNames === undefined || typeof tasks !== 'object') return contractFileSchema;
  const named = Object.fromEntries(taskNames.map((name) => [name, tasks]));
  return { ...contractFileSchema, properties: { ...properties, tasks: { ...properties.tasks, properties: named } } };
}
