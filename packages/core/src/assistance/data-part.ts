/** What is known of a value in the data of an execution. Its parts are looked at when they are asked for, because data may contain itself. */
export interface DataPart {
  /** In few words: `string`, `list of object`, `any JSON`. */
  readonly type: string;
  readonly members: ReadonlyMap<string, DataMember>;
  /** Any element of it, where it may be a list of which something is known. */
  readonly item: DataPart | undefined;
}

/** A member of an object. */
export interface DataMember {
  readonly part: DataPart;
  readonly standing: DataStanding;
  /** Markdown. */
  readonly documentation: string | undefined;
}

/** `made`: by the definition, or as a contract has it; `documented`: by AWS, of a result; `read`: by other states, so that it may well be there. */
export type DataStanding = 'made' | 'documented' | 'read';

/** What is known of the data at a place of a definition. */
export interface DataAt {
  /** What `$` stands for at the place, and `$states.input`. */
  readonly input: DataPart;
  /** `$states.result`, where there is one. */
  readonly result: DataPart | undefined;
  readonly executionInput: DataPart;
  readonly mapItem: DataPart | undefined;
  readonly variables: ReadonlyMap<string, DataMember>;
}

/** Of which nothing is known. */
export const unknownPart: DataPart = { type: 'any JSON', members: new Map(), item: undefined };

/** A step into the data: the name of a member, or any element of a list. */
export type DataStep = string | typeof anyItem;

export const anyItem = Symbol('any item');

/** What a way leads to; nothing where nothing is known of it. */
export function partAt(part: DataPart, steps: readonly DataStep[]): DataPart | undefined {
  let at: DataPart | undefined = part;
  for (const step of steps) at = step === anyItem ? at?.item : at?.members.get(step)?.part;
  return at;
}

/** A member somewhere in the data, with the names that lead to it. */
export interface KnownPath {
  readonly names: readonly string[];
  readonly member: DataMember;
}

/** All members down to some levels, outer ones before inner ones. */
export function knownPaths(part: DataPart): readonly KnownPath[] {
  const paths: KnownPath[] = [];
  let open: readonly { readonly names: readonly string[]; readonly part: DataPart }[] = [{ names: [], part }];
  for (let level = 0; level < deepestPath; level++) {
    const inner = open.flatMap(({ names, part: holder }) => {
      return [...holder.members].slice(0, mostPaths).map(([name, member]) => ({ names: [...names, name], member }));
    });
    paths.push(...inner.slice(0, mostPaths - paths.length));
    if (paths.length >= mostPaths) return paths;
    open = inner.map(({ names, member }) => ({ names, part: member.part }));
  }
  return paths;
}

const deepestPath = 4;
const mostPaths = 300;
