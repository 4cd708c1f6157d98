import type { QueryLanguage } from '../../language/schema.ts';
import { nullableStringField, valueOf } from '../../model/field.ts';
import type { TaskState } from '../../model/state-machine.ts';
import { isUnknown, type Node, type ObjectNode, type Property } from '../../syntax/node.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { parameterName } from '../cursor/call-site.ts';
import { partsIn, stringsIn } from '../names/strings-in.ts';
import { readsOwnState } from './own-context.ts';

/** Whether a parameter, or a part of it, is computed when the state runs. */
export function isComputed({ name, value }: Property, language: QueryLanguage): boolean {
  if (language === 'JSONata') return stringsIn(value).some((text) => text.startsWith('{%'));
  return (
    name.endsWith('.$') || partsIn(value).some((part) => part.kind === 'object' && part.properties.some(isTemplate))
  );
}

function isTemplate({ name }: Property): boolean {
  return name.endsWith('.$');
}

/** Whether nothing in the Task but its call sees what comes in: no field that is not named here, and no text in those that are. */
export function givesInputAway({ node }: TaskState, language: QueryLanguage): boolean {
  if (!node.properties.every(({ name }) => blind[language].has(name))) return false;
  if (language === 'JSONPath') return resultIsAll(node);
  return node.properties.every(({ name, value }) => name === 'Arguments' || !stringsIn(value).some(readsInput));
}

/** Elsewhere the result is put into what came in. */
function resultIsAll(node: ObjectNode): boolean {
  const path = nullableStringField(node, 'ResultPath');
  return path.kind === 'missing' || valueOf(path) === '$';
}

function readsInput(text: string): boolean {
  return /\$states(?!\.(?:result|context|errorOutput)\b)/.test(text);
}

const everywhere = [
  'Type',
  'Comment',
  'Resource',
  'TimeoutSeconds',
  'HeartbeatSeconds',
  'Retry',
  'Next',
  'End',
  'QueryLanguage',
];

const blind: Readonly<Record<QueryLanguage, ReadonlySet<string>>> = {
  JSONPath: new Set([...everywhere, 'Parameters', 'ResultSelector', 'ResultPath', 'OutputPath']),
  JSONata: new Set([...everywhere, 'Arguments', 'Output', 'Assign']),
};

/** Whether parameters, none of which there is twice, can be written anew in another state, where they are the same values. */
export function canBeMoved(moved: readonly Property[], tree: SyntaxTree): boolean {
  const parts = moved.flatMap(({ value }) => partsIn(value));
  return parts.length <= mostMoved && parts.every(isPlain) && moved.every((property) => isMovable(property, tree));
}

function isMovable(property: Property, tree: SyntaxTree): boolean {
  const { value } = property;
  return (
    /^[A-Za-z_]\w*$/.test(parameterName(property)) &&
    value.parent === property &&
    !readsOwnState(value) &&
    !stringsIn(value).some((text) => changing.test(text)) &&
    !tree.comments.some(
      ({ source, start, end }) => source === value.source && property.start < end && start < value.end,
    )
  );
}

/** How many values are written anew, which bounds how deep they are. */
const mostMoved = 400;

/** What an anchor names, or an alias, would be in two places. */
function isPlain(node: Node): boolean {
  const { source, start, end, parent } = node;
  if (isUnknown(node)) return false;
  const before = parent?.kind === 'property' ? source.text.slice(parent.end, start) : '';
  if (/[&*!]/.test(before)) return false;
  if (node.kind === 'object')
    return node.properties.every((field) => field.parent === node && field.value.parent === field);
  if (node.kind === 'array') return node.items.every((item) => item.parent === node);
  return node.kind !== 'number' || source.text.slice(start, end) === JSON.stringify(node.value);
}

/** What is another value each time that it is evaluated, as retries do, or is known to a Task only. */
const changing = /States\.(?:UUID|MathRandom)|\$(?:uuid|random|now|millis|shuffle)\b|(?:\$\$|context)\.Task\b/;
