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

/** A part somewhere in the data, with the steps that lead to it. */
export interface KnownPath {
  readonly steps: readonly DataStep[];
  /** The innermost member on the way. */
  readonly member: DataMember;
  readonly part: DataPart;
}

/** All members down to some levels, outer ones before inner ones, and any element of a list of which members are known. */
export function knownPaths(part: DataPart): readonly KnownPath[] {
  const paths: KnownPath[] = [];
  let open: readonly Pick<KnownPath, 'steps' | 'part'>[] = [{ steps: [], part }];
  for (let level = 0; level < deepestPath; level++) {
    const inner = open.flatMap(membersOf);
    paths.push(...inner.slice(0, mostPaths - paths.length));
    if (paths.length >= mostPaths) return paths;
    open = inner;
  }
  return paths;
}

const deepestPath = 4;
const mostPaths = 300;

function membersOf({ steps, part: holder }: Pick<KnownPath, 'steps' | 'part'>): readonly KnownPath[] {
  return [...holder.members].slice(0, mostPaths).flatMap(([name, member]) => {
    const own = { steps: [...steps, name], member, part: member.part };
    const { item } = member.part;
    const isKnown = item !== undefined && item.members.size > 0;
    return isKnown ? [own, { steps: [...own.steps, anyItem], member, part: item }] : [own];
  });
}
