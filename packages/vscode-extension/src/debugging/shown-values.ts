import type { Frame } from './stops.ts';

/** A value with its name. */
export interface Named {
  readonly name: string;
  readonly value: unknown;
}

/** What a debugger shows of a value. What it holds is asked for by its reference, which is 0 where it holds nothing. */
export interface ShownValue {
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly variablesReference: number;
  readonly indexedVariables?: number;
}

/** The values that one may look into while an execution stands still. */
export class ShownValues {
  readonly #holders: (readonly Named[] | readonly unknown[])[] = [];

  /** The reference of a group of values. */
  referTo(members: readonly Named[]): number {
    return this.#holders.push(members.map((member) => new Member(member)));
  }

  show({ name, value }: Named): ShownValue {
    const shown = { name, value: shortText(value), type: typeOf(value) };
    if (typeof value !== 'object' || value === null) return { ...shown, variablesReference: 0 };
    if (Array.isArray(value)) {
      const variablesReference = value.length === 0 ? 0 : this.#holders.push(value);
      return { ...shown, variablesReference, indexedVariables: value.length };
    }
    const members = Object.entries(value).map(([key, inner]) => ({ name: key, value: inner }));
    return { ...shown, variablesReference: members.length === 0 ? 0 : this.referTo(members) };
  }

  /** What is behind a reference: all of it, or so many from the one at `start`. */
  membersOf(reference: number, start = 0, count?: number): readonly ShownValue[] {
    const members = this.#holders[reference - 1] ?? [];
    const end = Math.min(members.length, start + Math.min(count || mostMembers, mostMembers));
    return members.slice(start, end).map((member, index) => {
      return this.show(member instanceof Member ? member.named : { name: String(start + index), value: member });
    });
  }
}

/** Tells a member of an object from a value of a list that looks like one. */
class Member {
  readonly named: Named;

  constructor(named: Named) {
    this.named = named;
  }
}

/** Nobody reads on, and an editor does not have to. */
const mostMembers = 2_000;

/** How many characters of a value are shown in its line. */
const mostCharacters = 300;

function shortText(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** What became of the data in a state, in the order in which it did. */
export function dataOf({ visit }: Frame, attempt: number): readonly Named[] {
  const tried = visit.attempts?.[attempt - 1];
  const steps = [...visit.steps, ...(tried?.steps ?? [])];
  const made = {
    assigned: visit.assigned,
    output: visit.output,
    error: visit.error ?? tried?.error,
    cause: visit.cause,
  };
  return [
    { name: 'input', value: visit.input },
    ...steps.map(({ field, value }) => ({ name: field, value })),
    ...Object.entries({ ...made, next: visit.next }).flatMap(([name, value]) =>
      value === undefined ? [] : [{ name, value }],
    ),
  ];
}

/** The variables that a state can read. */
export function variablesOf({ variables }: Frame): readonly Named[] {
  return Object.entries(variables).map(([name, value]) => ({ name: `$${name}`, value }));
}

/** What an expression such as `$order.items.0`, `input.id` or `output` names in a frame; nothing where it names nothing. */
export function valueNamed(expression: string, frame: Frame, attempt: number): Named | undefined {
  const [first = '', ...rest] = expression
    .trim()
    .replaceAll(/\[(\d+)\]/g, '.$1')
    .split('.');
  const root = [...variablesOf(frame), ...dataOf(frame, attempt)].find(({ name }) => name === first);
  let value = root?.value;
  for (const step of rest) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[step];
  }
  return root && { name: expression, value };
}
