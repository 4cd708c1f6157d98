import type { MemberFacts, StructureType, ValueType } from './aws-look-up.ts';

export const text: ValueType = { kind: 'string' };
export const number: ValueType = { kind: 'number' };
export const boolean: ValueType = { kind: 'boolean' };
/** Any JSON. */
export const anything: ValueType = { kind: 'document' };

export function oneOf(values: readonly string[]): ValueType {
  return { kind: 'enumeration', values };
}

export function listOf(element: ValueType): ValueType {
  return { kind: 'list', element };
}

export function mapOf(value: ValueType): ValueType {
  return { kind: 'map', value };
}

/** An object with the members, of which those with a `!` behind their names are required. */
export function structureWith(members: Readonly<Record<string, ValueType>>): StructureType {
  return structureOf(
    Object.entries(members).map(([marked, type]) => {
      const isRequired = marked.endsWith('!');
      return { name: isRequired ? marked.slice(0, -1) : marked, otherNames: [], isRequired, type };
    }),
  );
}

export function structureOf(members: readonly MemberFacts[]): StructureType {
  const others = members.flatMap((member) => member.otherNames.map((name) => [name, member] as const));
  const byName = new Map([...others, ...members.map((member) => [member.name, member] as const)]);
  return { kind: 'structure', members, member: (name) => byName.get(name) };
}
