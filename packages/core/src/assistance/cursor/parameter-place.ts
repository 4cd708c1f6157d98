import type { AwsLookUp, MemberFacts, ValueType } from '../../language/aws-look-up.ts';
import { type Called, calledBy } from './called.ts';

/** What may stand at a place among the parameters of a call. */
export interface ParameterPlace {
  /** Of the value at the place. */
  readonly type: ValueType;
  /** What it may hold where it is an object: what it needs first. Exactly one of them where it is a union. */
  readonly members: readonly MemberFacts[];
  /** The page of AWS that says so. */
  readonly page: string | undefined;
}

/**
 * What may stand in the `Parameters` or `Arguments` of a call: names, types, what is required, and where AWS says so.
 *
 * @param resource The `Resource` that says what is called, in any partition.
 * @param path The members and keys that lead to the place, where `[]` is an item of a list; none for the parameters themselves.
 * @returns Nothing where that is not known.
 */
export function parametersAt(aws: AwsLookUp, resource: string, path: readonly string[]): ParameterPlace | undefined {
  const called = calledBy(aws, resource);
  return called === undefined ? undefined : parametersIn(called, path);
}

/** The same of a call that is known already. */
export function parametersIn({ input, page }: Called, path: readonly string[]): ParameterPlace | undefined {
  const type = typeAt(input, path);
  return type === undefined ? undefined : { type, members: membersOf(type), page };
}

/** The type that a path leads to; nothing where nothing is known of what stands there. */
export function typeAt(type: ValueType, path: readonly string[]): ValueType | undefined {
  let found: ValueType | undefined = type;
  for (const step of path) {
    if (found === undefined) return undefined;
    found = stepInto(found, step);
  }
  return found;
}

function stepInto(type: ValueType, step: string): ValueType | undefined {
  switch (type.kind) {
    case 'structure':
    case 'union':
      return type.member(step)?.type;
    case 'map':
      return type.value;
    case 'list':
      return step === '[]' ? type.element : undefined;
    default:
      return undefined;
  }
}

function membersOf(type: ValueType): readonly MemberFacts[] {
  if (type.kind === 'union') return type.members;
  if (type.kind !== 'structure') return [];
  return [...type.members.filter(({ isRequired }) => isRequired), ...type.members.filter((one) => !one.isRequired)];
}
