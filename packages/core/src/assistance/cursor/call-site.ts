import type { Document } from '../../engine/document.ts';
import type { QueryLanguage } from '../../language/schema.ts';
import { type Node, type ObjectNode, type Property, propertyOf } from '../../syntax/node.ts';
import { type Called, calledBy } from './called.ts';
import { type DefinitionPlace, languageAt } from './definition-place.ts';

/** A place among the parameters of a call of a service. */
export interface CallSite {
  readonly called: Called;
  /** What leads to it from the parameters, as `parametersAt` takes it. */
  readonly path: readonly string[];
  readonly language: QueryLanguage | undefined;
}

/** The place of a value, or of a key's value, among the parameters of a call; nothing where it is no such place. */
export function callSiteAt(document: Document, place: DefinitionPlace, at: Node | Property): CallSite | undefined {
  const { field, owner } = place;
  if ((field !== 'Parameters' && field !== 'Arguments') || owner === undefined) return undefined;
  const called = calledIn(document, owner);
  const language = languageAt(place, document);
  const path = pathWithin(owner, at);
  // What a key ends in `.$` for is a path, which gives all of the parameter.
  if (called === undefined || (language !== 'JSONata' && path.some((step) => step.endsWith('.$')))) return undefined;
  return { called, path, language };
}

/** What the `Resource` of a Task, an `ItemReader` or a `ResultWriter` calls. */
export function calledIn({ environment: { aws } }: Document, owner: ObjectNode): Called | undefined {
  const value = propertyOf(owner, 'Resource')?.value;
  // A template may give a part of it, such as the partition.
  const resource = value?.kind === 'opaque' ? value.written : value;
  return aws === undefined || resource?.kind !== 'string' ? undefined : calledBy(aws, resource.value);
}

/** What an object with a `Resource` hands to the call: its `Parameters` or its `Arguments`. */
export function handedOver(owner: ObjectNode): Node | undefined {
  return (propertyOf(owner, 'Parameters') ?? propertyOf(owner, 'Arguments'))?.value;
}

/** The names of the parameters among that. */
export function namesHandedOver(owner: ObjectNode): readonly string[] {
  const value = handedOver(owner);
  return value?.kind === 'object' ? value.properties.map(parameterName) : [];
}

/** The name of a parameter whose key may end in `.$`. */
export function parameterName({ name }: Property): string {
  return name.replace(/\.\$$/, '');
}

/** The keys and items on the way to a place from the field that an object has. */
function pathWithin(owner: ObjectNode, at: Node | Property): readonly string[] {
  const path: string[] = [];
  let current: Node | Property | undefined = at;
  while (current !== undefined && current.parent !== owner) {
    if (current.kind === 'property') path.push(current.name);
    else if (current.parent?.kind === 'array') path.push('[]');
    current = current.parent;
  }
  return path.reverse();
}
