import { namesOf } from '../../syntax/hcl/reference.ts';
import { parseJson } from '../../syntax/json/parse-json.ts';
import { addProperty, newArray, newNode, newObject, type OpenObject } from '../../syntax/new-node.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { isUnclear } from '../../syntax/tree.ts';
import { argumentOf, type Block, dynamicBlock, innerBlocks } from './blocks.ts';
import type { Meaning } from './meaning.ts';
import { followed, type Module } from './module.ts';

/** The document of a policy, however it is written; nothing where it is not known. */
export function policyDocumentOf(node: Node, module: Module): ObjectNode | undefined {
  const document = documentIn(followed(node, module, 'left'), module);
  return document?.kind === 'object' ? document : undefined;
}

function documentIn(meaning: Meaning, module: Module): Node | undefined {
  if (meaning.kind === 'text') {
    const tree = parseJson(meaning.text);
    return isUnclear(tree) ? undefined : tree.root;
  }
  if (meaning.kind === 'call' && meaning.name === 'jsonencode') return encodedDocument(meaning.arguments[0], module);
  const [first, type, name, attribute] = meaning.kind === 'reference' ? namesOf(meaning) : [];
  const isDocument = first === 'data' && type === 'aws_iam_policy_document' && attribute === 'json';
  const block = isDocument ? module.resources.get(`data.${type}.${name}`) : undefined;
  return block && builtDocument(block);
}

function encodedDocument(argument: Node | undefined, module: Module): Node | undefined {
  const meaning = argument && followed(argument, module, 'left');
  return meaning?.kind === 'value' ? meaning.at : undefined;
}

/**
 * What `data "aws_iam_policy_document"` writes as JSON. Nothing where other documents are put together, or statements are
 * made when it is planned.
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/website/docs/d/iam_policy_document.html.markdown
 */
function builtDocument({ key, body }: Block): Node | undefined {
  const isPutTogether = body.properties.some(({ name }) => /_(?:policy_documents|json)$/.test(name));
  if (isPutTogether || dynamicBlock(body, 'statement') !== undefined) return undefined;
  const document = newObject(body, key);
  const statements = newArray(body, undefined);
  statements.items.push(...innerBlocks(body, 'statement').map((block) => builtStatement(block)));
  setProperty(document, 'Statement', key, statements);
  return document;
}

function builtStatement({ key, body }: Block): ObjectNode {
  const statement = newObject(body, undefined);
  const effect = newNode('string', key, undefined);
  effect.value = 'Allow';
  setProperty(statement, 'Effect', key, argumentOf(body, 'effect') ?? effect);
  for (const [name, written] of statementArguments) {
    const property = propertyOf(body, written);
    if (property !== undefined) setProperty(statement, name, property, property.value);
  }
  return statement;
}

const statementArguments = [
  ['Action', 'actions'],
  ['NotAction', 'not_actions'],
  ['Resource', 'resources'],
  ['NotResource', 'not_resources'],
  ['Condition', 'condition'],
] as const;

/** The place of the property is that of what it is made from. */
function setProperty(object: OpenObject, name: string, place: Property, value: Node): void {
  addProperty(object, name, place).value = value;
}
