import { memberName, otherMemberNames } from './member-names.ts';
import type { AwsEnumeration, AwsList, AwsMap, AwsMember, AwsScalar, AwsStructure, AwsType } from './types.ts';

/**
 * The shapes of one service, read when they are asked for. The lines are described where they are written, in
 * `generate/sdk/shape-table.ts`.
 */
export class Shapes {
  readonly #lines: readonly string[];
  /** For each line, the number of the first line that it names as new; known of no more lines than were asked for. */
  readonly #firstNew: number[];
  readonly #read = new Map<number, AwsEnumeration | AwsStructure>();

  /** `named` is how many lines the operations name as new. */
  constructor(text: string, named: number) {
    this.#lines = text.split('\n');
    this.#firstNew = [named];
  }

  /** The type that `written` says; `fresh` numbers what it names as new. */
  type(written: string, fresh: NewNumbers): AwsType {
    const first = written.charAt(0);
    if (first === '[') return new List(() => this.type(written.slice(1), fresh));
    if (first === '<') return new Dictionary(() => this.type(written.slice(1), fresh));
    return scalars.get(written) ?? this.#shape(first === '+' ? fresh.number : Number(written));
  }

  #shape(number: number): AwsEnumeration | AwsStructure {
    const known = this.#read.get(number);
    if (known !== undefined) return known;
    const shape = this.#readShape(number);
    this.#read.set(number, shape);
    return shape;
  }

  #readShape(number: number): AwsEnumeration | AwsStructure {
    const line = this.#lines[number] ?? '{';
    const parts = line.slice(1).split('\t');
    if (line.startsWith('=')) return { kind: 'enumeration', values: parts };
    const kind = line.startsWith('|') ? 'union' : 'structure';
    return new Structure(kind, () => this.#members(parts, this.#firstNewOf(number)));
  }

  #firstNewOf(number: number): number {
    for (let known = this.#firstNew.length - 1; known < number; known++)
      this.#firstNew.push((this.#firstNew[known] ?? 0) + countNewShapes(this.#lines[known] ?? ''));
    return this.#firstNew[number] ?? 0;
  }

  #members(parts: readonly string[], firstNew: number): readonly AwsMember[] {
    let next = firstNew;
    return parts
      .filter((part) => part !== '')
      .map((part) => {
        const [marked = '', type = ''] = part.split(' ');
        const fresh = { number: next };
        if (type.endsWith('+')) next++;
        return this.#member(marked, () => this.type(type, fresh));
      });
  }

  #member(marked: string, type: () => AwsType): AwsMember {
    const isRequired = marked.startsWith('!');
    const apiName = isRequired ? marked.slice(1) : marked;
    return new Member({ name: memberName(apiName), otherNames: otherMemberNames(apiName), isRequired }, type);
  }
}

/** Which line a `+` stands for. */
export interface NewNumbers {
  readonly number: number;
}

/** A value of an enumeration may have a `+`. */
function countNewShapes(line: string): number {
  return line.startsWith('=') ? 0 : countNew(line);
}

/** Names of operations, members and errors have no `+`. */
export function countNew(line: string): number {
  let count = 0;
  for (let at = line.indexOf('+'); at !== -1; at = line.indexOf('+', at + 1)) count++;
  return count;
}

class List implements AwsList {
  readonly kind = 'list';
  readonly #element: () => AwsType;

  constructor(element: () => AwsType) {
    this.#element = element;
  }

  get element(): AwsType {
    return this.#element();
  }
}

class Dictionary implements AwsMap {
  readonly kind = 'map';
  readonly #value: () => AwsType;

  constructor(value: () => AwsType) {
    this.#value = value;
  }

  get value(): AwsType {
    return this.#value();
  }
}

class Structure implements AwsStructure {
  readonly kind: 'structure' | 'union';
  readonly #read: () => readonly AwsMember[];
  #members: readonly AwsMember[] | undefined;
  #byName: ReadonlyMap<string, AwsMember> | undefined;

  constructor(kind: 'structure' | 'union', read: () => readonly AwsMember[]) {
    this.kind = kind;
    this.#read = read;
  }

  get members(): readonly AwsMember[] {
    this.#members ??= this.#read();
    return this.#members;
  }

  member(name: string): AwsMember | undefined {
    this.#byName ??= byName(this.members);
    return this.#byName.get(name);
  }
}

/** The name of one member wins over the other names of others. */
function byName(members: readonly AwsMember[]): ReadonlyMap<string, AwsMember> {
  const others = members.flatMap((member) => member.otherNames.map((name) => [name, member] as const));
  return new Map([...others, ...members.map((member) => [member.name, member] as const)]);
}

class Member implements AwsMember {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly isRequired: boolean;
  readonly #type: () => AwsType;

  constructor({ name, otherNames, isRequired }: Omit<AwsMember, 'type'>, type: () => AwsType) {
    this.name = name;
    this.otherNames = otherNames;
    this.isRequired = isRequired;
    this.#type = type;
  }

  get type(): AwsType {
    return this.#type();
  }
}

const scalars: ReadonlyMap<string, AwsScalar> = new Map([
  ['s', { kind: 'string' }],
  ['n', { kind: 'number' }],
  ['b', { kind: 'boolean' }],
  ['t', { kind: 'timestamp' }],
  ['x', { kind: 'blob' }],
  ['d', { kind: 'document' }],
  ['e', { kind: 'stream' }],
]);
