import { type IntrinsicCall, looksLikeIntrinsic, parseIntrinsic } from '../../expressions/intrinsic.ts';
import { type JsonPath, parseJsonPath } from '../../expressions/json-path.ts';
import { delimited } from '../../expressions/jsonata-delimiters.ts';
import type { JsonataNode } from '../../expressions/jsonata-tree.ts';
import type { Parsed } from '../../expressions/problem.ts';
import { rememberedIn } from '../../interpreter/remembering.ts';
import type { TaskState } from '../../model/state-machine.ts';
import type { Contract } from '../../project/contract/contract.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import type { WrittenResource } from '../calls/task-resources.ts';
import type { ExpressionSites } from '../expressions/expression-sites.ts';
import type { Shape } from './shape.ts';
import { writtenShape } from './written-shape.ts';

/** The value of a field with the places of its expressions, read once for all times that it is evaluated. */
export type Template =
  | { readonly kind: 'constant'; readonly shape: Shape }
  | { readonly kind: 'object'; readonly members: readonly TemplateMember[] }
  | { readonly kind: 'list'; readonly items: readonly Template[] }
  | { readonly kind: 'path'; readonly path: JsonPath; readonly place: Property }
  | { readonly kind: 'call'; readonly call: IntrinsicCall; readonly place: Property }
  | { readonly kind: 'jsonata'; readonly root: JsonataNode; readonly place: Node }
  /** It may come to anything, or fail. */
  | { readonly kind: 'unknown'; readonly place: Node | Property; readonly reason: string };

export interface TemplateMember {
  readonly name: string;
  readonly template: Template;
}

/** What is read off the expressions of a machine. */
export class Program {
  readonly resources: ReadonlyMap<TaskState, WrittenResource>;
  readonly contract: Contract | undefined;
  readonly #jsonata = new Map<Node, JsonataNode>();
  readonly #payloads = new Map<Node, Template>();
  readonly #queries = new Map<Node, Template>();
  readonly #paths = new Map<string, Parsed<JsonPath>>();

  constructor(sites: ExpressionSites, resources: ReadonlyMap<TaskState, WrittenResource>, contract?: Contract) {
    this.resources = resources;
    this.contract = contract;
    for (const { node, expression } of sites.jsonata) {
      if (expression.kind === 'parsed') this.#jsonata.set(node, expression.tree.root);
    }
  }

  /** The path in a field; nothing where it cannot be read. */
  path(node: Node): JsonPath | undefined {
    const path = node.kind === 'string' && !node.partial ? this.#readPath(node.value) : undefined;
    return path?.kind === 'parsed' ? path.tree : undefined;
  }

  /** A path or an intrinsic function. */
  dynamic(place: Property): Template {
    const { value } = place;
    if (value.kind !== 'string' || value.partial) {
      return { kind: 'unknown', place, reason: 'What stands here is known once it is deployed.' };
    }
    if (looksLikeIntrinsic(value.value)) {
      const call = parseIntrinsic(value.value);
      if (call.kind === 'parsed') return { kind: 'call', call: call.tree, place };
    } else {
      const path = this.#readPath(value.value);
      if (path.kind === 'parsed') return { kind: 'path', path: path.tree, place };
    }
    return { kind: 'unknown', place, reason: 'The expression cannot be read.' };
  }

  /** A payload template of JSONPath: the values of keys that end in `.$` are paths or intrinsic functions. */
  payload(node: Node): Template {
    return rememberedIn(this.#payloads, node, () => this.#payloadTemplate(node, 0));
  }

  /** JSON whose strings may be JSONata. */
  query(node: Node): Template {
    return rememberedIn(this.#queries, node, () => this.#queryTemplate(node, 0));
  }

  /** A definition repeats its paths: `$`, `$.id`, `$.Payload`. */
  #readPath(text: string): Parsed<JsonPath> {
    return rememberedIn(this.#paths, text, () => parseJsonPath(text));
  }

  #payloadTemplate(node: Node, depth: number): Template {
    if (depth > deepestTemplate) return { kind: 'unknown', place: node, reason: tooDeep };
    if (node.kind === 'array')
      return listTemplate(
        node,
        node.items.map((item) => this.#payloadTemplate(item, depth + 1)),
      );
    if (node.kind !== 'object') return { kind: 'constant', shape: writtenShape(node) };
    return objectTemplate(node, (property) => this.#payloadMember(property, depth + 1));
  }

  #payloadMember(property: Property, depth: number): TemplateMember {
    const { name, value } = property;
    if (!name.endsWith('.$')) return { name, template: this.#payloadTemplate(value, depth) };
    return { name: name.slice(0, -2), template: this.dynamic(property) };
  }

  #queryTemplate(node: Node, depth: number): Template {
    if (depth > deepestTemplate) return { kind: 'unknown', place: node, reason: tooDeep };
    if (node.kind === 'array')
      return listTemplate(
        node,
        node.items.map((item) => this.#queryTemplate(item, depth + 1)),
      );
    if (node.kind === 'string' && delimited(node.value).kind === 'expression') return this.#expression(node);
    if (node.kind !== 'object') return { kind: 'constant', shape: writtenShape(node) };
    return objectTemplate(node, ({ name, value }) => ({ name, template: this.#queryTemplate(value, depth + 1) }));
  }

  #expression(node: Node): Template {
    const root = this.#jsonata.get(node);
    const isPartial = node.kind === 'string' && node.partial;
    if (root !== undefined && !isPartial) return { kind: 'jsonata', root, place: node };
    return { kind: 'unknown', place: node, reason: 'The expression cannot be read.' };
  }
}

const deepestTemplate = 100;
const tooDeep = 'What is nested so deeply is not looked into.';

function objectTemplate(node: ObjectNode, member: (property: Property) => TemplateMember): Template {
  if (node.hasUnknownKeys) return { kind: 'constant', shape: writtenShape(node) };
  const members = node.properties.map(member);
  if (members.some(({ template }) => template.kind !== 'constant')) return { kind: 'object', members };
  return { kind: 'constant', shape: writtenShape(node) };
}

function listTemplate(node: Node, items: readonly Template[]): Template {
  if (items.some(({ kind }) => kind !== 'constant')) return { kind: 'list', items };
  return { kind: 'constant', shape: writtenShape(node) };
}
