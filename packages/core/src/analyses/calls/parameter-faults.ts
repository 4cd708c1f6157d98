import { defineAnalysis } from '../../engine/analysis.ts';
import type { ValueType } from '../../language/aws-look-up.ts';
import { callParameters } from '../../model/call-parameters.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import { nearestName } from '../../text/nearest.ts';
import { type CallSite, callSites } from './call-sites.ts';
import { objectOfStructure, type ParameterFacts, type ParameterObject } from './parameter-type.ts';
import { type ValueFault, valueFaultOf } from './parameter-value.ts';
import { parametersTaken, type TakenParameters } from './taken-parameters.ts';

/** What is wrong with the parameters of a call. */
export type ParameterFault =
  /** There is such a parameter, spelled with other capitals. */
  | (FaultyName & { readonly kind: 'case'; readonly meant: string })
  | (FaultyName & { readonly kind: 'unknown'; readonly meant: string | undefined })
  /** `at` is where the object is written. */
  | (FaultPlace & { readonly kind: 'missing'; readonly at: Node | Property; readonly parameter: ParameterFacts })
  | (FaultPlace & { readonly kind: 'value'; readonly node: Node; readonly name: string; readonly fault: ValueFault });

interface FaultPlace {
  readonly call: CallSite;
  /** The parameters that lead to the object, from the outside: none for the parameters of the call themselves. */
  readonly path: readonly string[];
}

/** The name is without the `.$` that the key may end in. */
interface FaultyName extends FaultPlace {
  readonly property: Property;
  readonly name: string;
}

/** The faults in the parameters of all calls of services, as far as it is known what they take. */
export const parameterFaults = defineAnalysis({
  name: 'parameter-faults',
  needs: { calls: callSites },
  run: (_document, { calls }): readonly ParameterFault[] => calls.flatMap(faultsOf),
});

/** What holds the parameter, as a message says it: the call, or a parameter of it that is an object. */
export function holderWords({ call: { place, service, action }, path }: FaultPlace): string {
  const call = place === 'Task' ? `\`${service}:${action}\`` : `the parameters of \`${place}\``;
  return path.length === 0 ? call : `\`${path.join('.')}\` of ${call}`;
}

/** Whether a parameter that an object lacks stands there under a name that is told of already. */
export function isMisspelt(faults: readonly ParameterFault[], object: ObjectNode, name: string): boolean {
  return faults.some(
    (fault) =>
      (fault.kind === 'case' || fault.kind === 'unknown') && fault.meant === name && fault.property.parent === object,
  );
}

function faultsOf(call: CallSite): readonly ParameterFault[] {
  const parameters = callParameters(call.holder, call.state.queryLanguage);
  const taken = parameters.kind === 'known' ? parametersTaken(call) : undefined;
  if (parameters.kind !== 'known' || taken === undefined) return [];
  const { object, property } = parameters;
  const faults = new ParameterWalk(call).faults({ object, at: property, taken: taken.object, path: [] });
  return taken.isCurrent && !isHttp(call) ? faults : faults.filter((fault) => isSure(fault, taken));
}

/** An older model knows no less how a name is spelled. What HTTP Tasks lack has a rule of its own. */
function isSure({ kind }: ParameterFault, { isCurrent }: TakenParameters): boolean {
  return kind === 'case' || (kind === 'unknown' && isCurrent);
}

function isHttp({ kind, service }: CallSite): boolean {
  return kind === 'integration' && service === 'http';
}

interface Held {
  readonly object: ObjectNode;
  readonly at: Node | Property;
  readonly taken: ParameterObject;
  readonly path: readonly string[];
}

/** A value with what may stand there. */
interface Awaited {
  readonly node: Node;
  readonly at: Node | Property;
  readonly type: ValueType;
  readonly path: readonly string[];
}

/** Goes through the parameters of one call without recursion, because values are as deep as a user writes them. */
class ParameterWalk {
  readonly #call: CallSite;
  readonly #faults: ParameterFault[] = [];
  readonly #awaited: Awaited[] = [];
  /** What a YAML alias stands for is met in several places, and told of once. */
  readonly #met = new Set<Node>();

  constructor(call: CallSite) {
    this.#call = call;
  }

  faults(held: Held): readonly ParameterFault[] {
    this.#object(held);
    for (let next = this.#awaited.pop(); next !== undefined; next = this.#awaited.pop()) this.#value(next);
    return this.#faults;
  }

  #object({ object, at, taken, path }: Held): void {
    const given = new Set<string>();
    for (const property of object.properties) {
      const { isPath, name } = this.#keyOf(property);
      const meant = taken.byName.has(name) ? name : nearestName(name, taken.byName.keys());
      const parameter = meant === undefined ? undefined : taken.byName.get(meant);
      if (parameter !== undefined) given.add(parameter.name);
      if (meant !== name) this.#unknownName({ property, name, meant, path });
      // The value of a name that is misspelt may be anything.
      if (isPath || !isInCase(meant, name) || parameter?.type === undefined) continue;
      this.#await({ node: property.value, at: property, type: parameter.type, path: [...path, parameter.name] });
    }
    if (object.hasUnknownKeys) return;
    for (const parameter of taken.required) {
      if (!given.has(parameter.name)) this.#faults.push({ kind: 'missing', call: this.#call, path, at, parameter });
    }
  }

  /** In JSONPath a key that ends in `.$` gives the parameter before it. */
  #keyOf({ name }: Property): { isPath: boolean; name: string } {
    const isPath = name.endsWith('.$');
    return { isPath, name: isPath ? name.slice(0, -2) : name };
  }

  #unknownName({ property, name, meant, path }: Unknown): void {
    if (!/^\w+$/.test(name)) return;
    const call = this.#call;
    if (meant !== undefined && isInCase(meant, name))
      this.#faults.push({ kind: 'case', call, path, property, name, meant });
    else this.#faults.push({ kind: 'unknown', call, path, property, name, meant });
  }

  #await(awaited: Awaited): void {
    if (this.#met.has(awaited.node)) return;
    this.#met.add(awaited.node);
    this.#awaited.push(awaited);
  }

  #value({ node, at, type, path }: Awaited): void {
    const fault = valueFaultOf(node, type);
    const name = path.at(-1) ?? '';
    if (fault !== undefined)
      this.#faults.push({ kind: 'value', call: this.#call, path: path.slice(0, -1), node, name, fault });
    else if (node.kind === 'object' && (type.kind === 'structure' || type.kind === 'union'))
      this.#object({ object: node, at, taken: objectOfStructure(type), path });
    else if (node.kind === 'object' && type.kind === 'map') this.#entries(node, type.value, path);
    else if (node.kind === 'array' && type.kind === 'list')
      for (const item of node.items) this.#await({ node: item, at: item, type: type.element, path });
  }

  #entries({ properties }: ObjectNode, type: ValueType, path: readonly string[]): void {
    for (const property of properties) {
      if (!this.#keyOf(property).isPath)
        this.#await({ node: property.value, at: property, type, path: [...path, property.name] });
    }
  }
}

/** Whether a name is another but for its capitals, so that there is no doubt. */
function isInCase(meant: string | undefined, name: string): boolean {
  return meant?.toLowerCase() === name.toLowerCase();
}

interface Unknown {
  readonly property: Property;
  readonly name: string;
  readonly meant: string | undefined;
  readonly path: readonly string[];
}
