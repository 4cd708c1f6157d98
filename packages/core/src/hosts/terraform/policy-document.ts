import { namesOf } from '../../syntax/hcl/reference.ts';
import { parseJson } from '../../syntax/json/parse-json.ts';
import { addProperty, newArray, newNode, newObject, type OpenObject } from '../../syntax/new-node.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { isUnclear } from '../../syntax/tree.ts';
import { argumentOf, type Block, dynamicBlock, innerBlocks } from './blocks.ts';
import type { Meaning } from './meaning.ts';
import { followed, type Module } from './module.ts';
import { conditionsOf, principalsOf, withVariables } from './policy-statement.ts';

/** The document of a policy, however it is written; nothing where it is not known. */
export function policyDocumentOf(node: Node, module: Module): ObjectNode | undefined {
  const document = documentIn(followed(node, module, 'left'), module, 0);
  return document?.kind === 'object' ? document : undefined;
}

/** How deep documents may be put together from others; a circle ends there, too. */
const deepestSource = 5;

function documentIn(meaning: Meaning, module: Module, depth: number): Node | undefined {
  if (meaning.kind === 'text') {
    const tree = parseJson(meaning.text);
    return isUnclear(tree) ? undefined : tree.root;
  }
  if (meaning.kind === 'call' && meaning.name === 'jsonencode') return encodedDocument(meaning.arguments[0], module);
  const [first, type, name, attribute] = meaning.kind === 'reference' ? namesOf(meaning) : [];
  const isDocument =
    first === 'data' && type === 'aws_iam_policy_document' && (attribute === 'json' || attribute === 'minified_json');
  const block = isDocument ? module.resources.get(`data.${type}.${name}`) : undefined;
  return block && depth < deepestSource ? builtDocument(block, module, depth) : undefined;
}

function encodedDocument(argument: Node | undefined, module: Module): Node | undefined {
  const meaning = argument && followed(argument, module, 'left');
  return meaning?.kind === 'value' ? meaning.at : undefined;
}

/**
 * What `data "aws_iam_policy_document"` writes as JSON. Nothing where statements of others are replaced, or statements are
 * made when it is planned.
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/d/iam_policy_document.html.markdown
 */
function builtDocument({ key, body }: Block, module: Module, depth: number): Node | undefined {
  const isReplaced = body.properties.some(({ name }) => name === 'override_policy_documents' || /_json$/.test(name));
  if (isReplaced || dynamicBlock(body, 'statement') !== undefined) return undefined;
  const others = statementsOfSources(body, module, depth);
  if (others === undefined) return undefined;
  const document = newObject(body, key);
  const statements = newArray(body, undefined);
  statements.items.push(...others, ...innerBlocks(body, 'statement').map((block) => builtStatement(block, module)));
  setProperty(document, 'Version', key, argumentOf(body, 'version') ?? textNode('2012-10-17', key));
  setProperty(document, 'Statement', key, statements);
  return document;
}

/** The statements of the documents that are put before the own ones; nothing where one of them is not known. */
function statementsOfSources(body: ObjectNode, module: Module, depth: number): readonly Node[] | undefined {
  const written = argumentOf(body, 'source_policy_documents');
  if (written === undefined) return [];
  const meaning = followed(written, module, 'left');
  if (meaning.kind !== 'value' || meaning.at.kind !== 'array') return undefined;
  const all = meaning.at.items.map((item) => {
    const document = documentIn(followed(item, module, 'left'), module, depth + 1);
    const statements = document?.kind === 'object' ? propertyOf(document, 'Statement')?.value : undefined;
    return statements?.kind === 'array' ? statements.items : statements && [statements];
  });
  return all.includes(undefined) ? undefined : all.flatMap((statements) => statements ?? []);
}

function builtStatement({ key, body }: Block, module: Module): ObjectNode {
  const statement = newObject(body, undefined);
  setProperty(statement, 'Effect', key, argumentOf(body, 'effect') ?? textNode('Allow', key));
  for (const [name, written] of statementArguments) {
    const property = propertyOf(body, written);
    if (property !== undefined && property.value.kind !== 'null')
      setProperty(statement, name, property, withVariables(listIn(property.value, module)));
  }
  const others = [conditionsOf({ key, body }), ...principalsOf({ key, body })];
  for (const other of others) if (other !== undefined) setProperty(statement, other.name, key, other.value);
  return statement;
}

const statementArguments = [
  ['Action', 'actions'],
  ['NotAction', 'not_actions'],
  ['Resource', 'resources'],
  ['NotResource', 'not_resources'],
] as const;

/** A list that a local holds. */
function listIn(value: Node, module: Module): Node {
  const meaning = followed(value, module, 'left');
  return meaning.kind === 'value' && meaning.at.kind === 'array' ? meaning.at : value;
}

function textNode(value: string, place: Property): Node {
  const node = newNode('string', place, undefined);
  node.value = value;
  return node;
}

/** The place of the property is that of what it is made from. */
function setProperty(object: OpenObject, name: string, place: Property, value: Node): void {
  addProperty(object, name, place).value = value;
}
