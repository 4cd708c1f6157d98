import type { Environment } from '../../engine/environment.ts';
import { type IntrinsicCall, looksLikeIntrinsic, parseIntrinsic } from '../../expressions/intrinsic.ts';
import { parseJsonata } from '../../expressions/jsonata.ts';
import { delimited } from '../../expressions/jsonata-delimiters.ts';
import { referencesOf } from '../../expressions/jsonata-references.ts';
import { malformed, parsed } from '../../expressions/problem.ts';
import { remembering } from '../../interpreter/remembering.ts';
import { choiceRuleSchemas } from '../../language/fields/choice-rule.ts';
import type { Holding, Schema } from '../../language/schema.ts';
import { stateSchemas } from '../../language/state-schemas.ts';
import type { Test } from '../../model/choice-rule.ts';
import {
  type Catcher,
  type ChoiceState,
  type FallibleState,
  isFallible,
  type State,
} from '../../model/state-machine.ts';
import { isUnknown, type Node, type ObjectNode, type Property, type StringNode } from '../../syntax/node.ts';
import { CollectedPath, PathReading, type WrittenPath } from './collected-path.ts';
import type {
  ExpressionSites,
  IntrinsicSite,
  JsonataSite,
  KeySite,
  PathSite,
  PayloadSite,
  SitePlace,
  TextSite,
} from './expression-sites.ts';

/** Walks the states by their schemas, which say where expressions stand, and parses what it finds. */
export class SiteCollector implements ExpressionSites {
  readonly paths: PathSite[] = [];
  readonly notablePaths: PathSite[] = [];
  readonly intrinsics: IntrinsicSite[] = [];
  readonly jsonata: JsonataSite[] = [];
  readonly literals: TextSite[] = [];
  readonly dynamicKeys: KeySite[] = [];
  readonly lookalikeKeys: KeySite[] = [];
  readonly payloads: PayloadSite[] = [];
  isComplete = true;
  readonly #environment: Environment;
  readonly #readPaths = new Map<string, PathReading>();

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  collect(states: readonly State[]): ExpressionSites {
    for (const state of states) this.#collectState(state);
    return this;
  }

  #collectState(state: State): void {
    const { type, queryLanguage, node } = state;
    if (type === undefined || queryLanguage === undefined) {
      this.isComplete = false;
      return;
    }
    this.#collectObject(node, stateSchemas[type][queryLanguage], state);
    if (state.type === 'Choice') this.#collectRules(state, queryLanguage);
  }

  #collectRules(state: ChoiceState, language: 'JSONPath' | 'JSONata'): void {
    const open: Test[] = [];
    for (const rule of state.rules) {
      this.#collectObject(rule.node, choiceRuleSchemas.topLevel[language], state);
      if (language === 'JSONPath' && 'tests' in rule.test) pushReversed(open, rule.test.tests);
    }
    for (let test = open.pop(); test !== undefined; test = open.pop()) {
      if (test.node.kind === 'object') this.#collectObject(test.node, choiceRuleSchemas.nested, state);
      if ('tests' in test) pushReversed(open, test.tests);
    }
  }

  /** The depth is that of the schema, not of the text. */
  #collectObject(owner: ObjectNode, schema: Schema, state: State): void {
    const fields = expressionFields(schema);
    if (fields.size === 0) return;
    for (const property of owner.properties) {
      const field = fields.get(property.name);
      if (field !== undefined) this.#collectField(property, field, state);
    }
  }

  #collectField({ name, value, parent: owner }: Property, schema: Schema, state: State): void {
    const { holds } = schema;
    if (holds === undefined) return this.#collectNested(value, schema, state);
    const catcher = owner === state.node || !isFallible(state) ? undefined : catchersOf(state).get(owner);
    this.#collectValue(value, { state, field: name, holds, owner, catcher });
  }

  #collectNested(value: Node, schema: Schema, state: State): void {
    if (value.kind === 'object') this.#collectObject(value, schema, state);
    if (value.kind === 'opaque') this.isComplete = false;
    if (value.kind !== 'array' || schema.items === undefined) return;
    for (const item of value.items) {
      if (item.kind === 'object') this.#collectObject(item, schema.items, state);
      if (item.kind === 'opaque') this.isComplete = false;
    }
  }

  #collectValue(value: Node, place: SitePlace): void {
    if (isUnknown(value)) this.isComplete = false;
    switch (place.holds) {
      case 'path':
      case 'reference-path':
      case 'result-path':
      case 'choice-path':
        return this.#addPath({ node: value, place, role: 'field' });
      case 'path-or-intrinsic':
        return this.#addPathOrIntrinsic(value, place, 'field');
      case 'payload-template':
        this.payloads.push({ place, node: value });
        return this.#collectTemplate(value, place);
      case 'jsonata':
      case 'timestamp-or-jsonata':
      case 'jsonata-template':
        if (place.holds === 'jsonata-template') this.payloads.push({ place, node: value });
        return this.#collectJsonata(value, place);
    }
  }

  #collectTemplate(root: Node, place: SitePlace): void {
    walkValues(root, (node, property) => {
      if (isUnknown(node)) this.isComplete = false;
      if (property?.name.endsWith('.$') === true) {
        this.dynamicKeys.push({ place, property });
        this.#addPathOrIntrinsic(node, place, 'template');
      } else if (node.kind === 'string' && mayMeanExpression(node)) this.literals.push({ place, node });
    });
  }

  #collectJsonata(root: Node, place: SitePlace): void {
    walkValues(root, (node, property) => {
      if (property !== undefined && looksDynamic(property.name)) this.lookalikeKeys.push({ place, property });
      if (isUnknown(node)) this.isComplete = false;
      else if (node.kind === 'string') this.#addJsonata(node, place);
    });
  }

  #addJsonata(node: StringNode, place: SitePlace): void {
    const text = delimited(node.value);
    switch (text.kind) {
      case 'literal':
        if (mayMeanExpression(node)) this.literals.push({ place, node });
        return;
      case 'broken':
        this.#addSite({
          kind: 'jsonata',
          place,
          node,
          expression: malformed(text.problem),
          offset: 0,
          references: undefined,
        });
        return;
      case 'expression':
        return this.#addExpression({ place, node }, text);
    }
  }

  #addExpression(site: TextSite, { inner, offset }: { inner: string; offset: number }): void {
    const { jsonata } = this.#environment;
    const expression: JsonataSite['expression'] =
      jsonata === undefined ? { kind: 'unknown' } : parseJsonata(inner, jsonata);
    const references = expression.kind === 'parsed' ? referencesOf(expression.tree) : undefined;
    this.#addSite({ kind: 'jsonata', ...site, expression, offset, references });
  }

  #addSite(site: JsonataSite): void {
    this.jsonata.push(site);
    if (site.references === undefined) this.isComplete = false;
  }

  #addPathOrIntrinsic(node: Node, place: SitePlace, role: 'field' | 'template'): void {
    if (node.kind !== 'string' || node.partial) return;
    if (!looksLikeIntrinsic(node.value)) return this.#addPath({ node, place, role });
    const call = parseIntrinsic(node.value);
    this.intrinsics.push({ kind: 'intrinsic', place, node, call });
    if (call.kind === 'parsed') this.#addArguments(call.tree, { place, node });
  }

  #addArguments(call: IntrinsicCall, { place, node }: TextSite): void {
    const open: IntrinsicCall[] = [call];
    for (let current = open.pop(); current !== undefined; current = open.pop()) {
      for (const argument of current.arguments) {
        if (argument.kind === 'call') open.push(argument);
        if (argument.kind !== 'path') continue;
        this.#addPathSite({ place, node, role: 'argument' }, new PathReading(node.value, parsed(argument)));
      }
    }
  }

  #addPath({ node, place, role }: { node: Node; place: SitePlace; role: 'field' | 'template' }): void {
    if (node.kind !== 'string' || node.partial) return;
    this.#addPathSite({ place, node, role }, this.#readPath(node.value));
  }

  #addPathSite(written: WrittenPath, reading: PathReading): void {
    const site = new CollectedPath(written, reading);
    this.paths.push(site);
    if (reading.isNotable) this.notablePaths.push(site);
  }

  /** A definition repeats its paths: `$`, `$.id`, `$.Payload`. */
  #readPath(text: string): PathReading {
    const known = this.#readPaths.get(text);
    if (known !== undefined) return known;
    const reading = new PathReading(text);
    this.#readPaths.set(text, reading);
    return reading;
  }
}

/** By schema: its fields that hold expressions, or objects with such fields. Made from our own schemas alone. */
const fieldsOfSchemas = new Map<Schema, ReadonlyMap<string, Schema>>();

function expressionFields(schema: Schema): ReadonlyMap<string, Schema> {
  const known = fieldsOfSchemas.get(schema);
  if (known !== undefined) return known;
  const fields = new Map(Object.entries(schema.properties ?? {}).filter(([, field]) => mayHoldExpressions(field)));
  fieldsOfSchemas.set(schema, fields);
  return fields;
}

function mayHoldExpressions(schema: Schema): boolean {
  if (schema.holds !== undefined) return expressionHoldings.has(schema.holds);
  const inner = [...Object.values(schema.properties ?? {}), ...(schema.items === undefined ? [] : [schema.items])];
  return inner.some(mayHoldExpressions);
}

const expressionHoldings: ReadonlySet<Holding> = new Set<Holding>([
  // Inner scopes are collected by themselves, but where one is a placeholder not every expression is known.
  'branch',
  'item-processor',
  'path',
  'reference-path',
  'result-path',
  'choice-path',
  'path-or-intrinsic',
  'payload-template',
  'jsonata',
  'timestamp-or-jsonata',
  'jsonata-template',
]);

/** By node: each of a state's catchers is asked for with every field of it, and there may be thousands. */
const catchersOf = remembering(
  ({ catchers }: FallibleState): ReadonlyMap<ObjectNode, Catcher> =>
    new Map(catchers.map((catcher) => [catcher.node, catcher])),
);

export interface PayloadValue {
  readonly node: Node;
  /** The property whose value it is; nothing for items of arrays and for the payload itself. */
  readonly property: Property | undefined;
}

/** Every value of a payload, itself first, in the order of the text. */
export function valuesIn(root: Node): readonly PayloadValue[] {
  const values: PayloadValue[] = [];
  walkValues(root, (node, property) => values.push({ node, property }));
  return values;
}

/** Visits every value of a payload, itself first, in the order of the text. */
function walkValues(root: Node, visit: (node: Node, property: Property | undefined) => void): void {
  const open: (Node | Property)[] = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const property = next.kind === 'property' ? next : undefined;
    const node = next.kind === 'property' ? next.value : next;
    visit(node, property);
    if (node.kind === 'object') pushReversed(open, node.properties);
    if (node.kind === 'array') pushReversed(open, node.items);
  }
}

/** The last one pushed is visited first. Arrays of any length are pushed one by one, since a call takes only so many arguments. */
function pushReversed<Item>(open: Item[], items: readonly Item[]): void {
  for (let index = items.length - 1; index >= 0; index--) open.push(items[index] as Item);
}

function mayMeanExpression({ value, partial }: StringNode): boolean {
  return !partial && (value.includes('$') || value.includes('{%') || value.includes('States.'));
}

function looksDynamic(name: string): boolean {
  return name.endsWith('.$') || name.includes('{%');
}
