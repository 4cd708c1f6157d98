import { namesOf } from '../../syntax/hcl/reference.ts';
import type { Node } from '../../syntax/node.ts';
import type { DefinitionSource, Substitution, Substitutions } from '../template.ts';
import { argumentOf, type Block } from './blocks.ts';
import { deploymentValueOf, expressionValue } from './deployment-value.ts';
import { filePathOf } from './file-path.ts';
import type { Meaning } from './meaning.ts';
import { followed, type Module } from './module.ts';

/** Where a definition is, and what stands for the placeholders in it. */
export interface GivenDefinition {
  readonly definition: DefinitionSource;
  readonly substitutions: Substitutions;
}

/** What the argument `definition` leads to, over locals, defaults of variables and the functions that read files. */
export function definitionOf(node: Node | undefined, module: Module): GivenDefinition {
  if (node === undefined) return { definition: { kind: 'absent' }, substitutions: noSubstitutions };
  return definitionAt(node, { module, levels: mostLevels }) ?? computed(node);
}

/** How many functions and data sources may stand around each other; locals may lead from one back to itself. */
const mostLevels = 20;

interface Search {
  readonly module: Module;
  readonly levels: number;
}

function definitionAt(node: Node, { module, levels }: Search): GivenDefinition | undefined {
  if (levels === 0) return undefined;
  return definitionIn(followed(node, module, 'taken'), { module, levels: levels - 1 });
}

const noSubstitutions: Substitutions = { supplied: new Map(), isComplete: false, inText: undefined };

function computed(at: Node): GivenDefinition {
  return { definition: { kind: 'computed', at }, substitutions: noSubstitutions };
}

function definitionIn(meaning: Meaning, search: Search): GivenDefinition | undefined {
  switch (meaning.kind) {
    case 'text':
      return { definition: { ...meaning, kind: 'text' }, substitutions: textSubstitutions(search.module) };
    case 'call':
      return calledDefinition(meaning, search);
    case 'reference':
      return referredDefinition(meaning, search);
    default:
      return undefined;
  }
}

type Call = Extract<Meaning, { kind: 'call' }>;

function calledDefinition({ name, arguments: given, at }: Call, search: Search): GivenDefinition | undefined {
  const { module } = search;
  const [first, second] = given;
  if (first === undefined) return undefined;
  switch (name) {
    case 'jsonencode':
    case 'yamlencode':
      return encodedDefinition(followed(first, module, 'taken'), search);
    case 'file':
      return definitionFile(at, first, { module, substitutions: noSubstitutions });
    case 'templatefile':
      return definitionFile(at, first, { module, substitutions: suppliedBy(second, module), isTemplate: true });
    case 'chomp':
    case 'trimspace':
    case 'tostring':
    case 'sensitive':
    case 'nonsensitive':
      return definitionAt(first, search);
    default:
      return undefined;
  }
}

/** What is written as a text: a value that stands here, or what was read from another text. */
function encodedDefinition(meaning: Meaning, search: Search): GivenDefinition | undefined {
  if (meaning.kind === 'value' || meaning.kind === 'text')
    return { definition: { kind: 'object', at: meaning.at }, substitutions: textSubstitutions(search.module) };
  if (meaning.kind !== 'call' || !/^(?:json|yaml)decode$/.test(meaning.name)) return undefined;
  const [decoded] = meaning.arguments;
  const read = decoded && definitionAt(decoded, search);
  // A text in the file itself is read as JSON.
  return read?.definition.kind === 'text' && meaning.name === 'yamldecode' ? undefined : read;
}

interface FileSurroundings {
  readonly module: Module;
  readonly substitutions: Substitutions;
  readonly isTemplate?: boolean;
}

function definitionFile(at: Node, path: Node, surroundings: FileSurroundings): GivenDefinition {
  const { module, substitutions, isTemplate = false } = surroundings;
  const file = filePathOf(path, module);
  if (file === undefined) return computed(at);
  return { definition: { kind: 'file', at, ...file, isTemplate }, substitutions };
}

function referredDefinition(
  meaning: Extract<Meaning, { kind: 'reference' }>,
  search: Search,
): GivenDefinition | undefined {
  const { module } = search;
  const [first, type, name, attribute] = namesOf(meaning);
  const block = first === 'data' ? module.resources.get(`data.${type}.${name}`) : undefined;
  if (block === undefined) return undefined;
  if (type === 'template_file' && attribute === 'rendered') return renderedDefinition(block, search);
  const path = type === 'local_file' && attribute === 'content' ? argumentOf(block.body, 'filename') : undefined;
  return path && definitionFile(path, path, { module, substitutions: noSubstitutions });
}

/**
 * `data "template_file"` fills a text in, which may come from a file.
 * https://github.com/hashicorp/terraform-provider-template/blob/main/website/docs/d/file.html.markdown
 */
function renderedDefinition({ body }: Block, search: Search): GivenDefinition | undefined {
  const template = argumentOf(body, 'template');
  const read = template && definitionAt(template, search);
  if (read === undefined) return undefined;
  const substitutions = suppliedBy(argumentOf(body, 'vars'), search.module);
  const { definition } = read;
  if (definition.kind === 'file') return { definition: { ...definition, isTemplate: true }, substitutions };
  return { definition, substitutions: { ...substitutions, isComplete: false, inText: undefined } };
}

/** In a text of a Terraform file, Terraform itself fills in what is interpolated. */
function textSubstitutions(module: Module): Substitutions {
  return { supplied: new Map(), isComplete: false, inText: (name) => expressionValue(name, module) };
}

/** The map of variables that `templatefile` takes as its second argument. */
function suppliedBy(map: Node | undefined, module: Module): Substitutions {
  const meaning = map && followed(map, module, 'left');
  if (meaning?.kind !== 'value' || meaning.at.kind !== 'object')
    return { supplied: new Map(), isComplete: map === undefined, inText: undefined };
  const supplied = new Map(
    meaning.at.properties.map((key): [string, Substitution] => {
      return [key.name, { key, value: deploymentValueOf(key.value, module) }];
    }),
  );
  return { supplied, isComplete: !meaning.at.hasUnknownKeys, inText: undefined };
}
