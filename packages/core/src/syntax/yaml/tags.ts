/** A type of the YAML core schema that a tag can name; `any` is the tag `!`, which only says that a scalar is a text. */
export type CoreType = 'any' | 'str' | 'int' | 'float' | 'bool' | 'null' | 'seq' | 'map';

/** A `%TAG` line of a document: what stands before `!` in its tags, and what that is short for. */
export interface TagPrefix {
  readonly handle: string;
  readonly prefix: string;
}

/**
 * The full name of a tag (YAML 1.2.2, section 6.8.2 and 6.9.1): `tag:yaml.org,2002:str` for `!!str`, and `!Sub` for the
 * local tag `!Sub`.
 */
export function tagName(written: string, prefixes: readonly TagPrefix[]): string {
  if (written.startsWith('!<')) return written.slice(2, -1);
  const suffixStart = written.lastIndexOf('!') + 1;
  const handle = written.slice(0, suffixStart);
  const declared = prefixes.find((prefix) => prefix.handle === handle)?.prefix;
  return (declared ?? (handle === '!!' ? corePrefix : handle)) + written.slice(suffixStart);
}

/** The core type a tag names, or nothing for tags that only the application knows, such as `!Ref`. */
export function coreTypeOf(name: string): CoreType | undefined {
  if (name === '!') return 'any';
  return name.startsWith(corePrefix) ? coreTypes.get(name.slice(corePrefix.length)) : undefined;
}

const corePrefix = 'tag:yaml.org,2002:';

const coreTypes: ReadonlyMap<string, CoreType> = new Map(
  (['str', 'int', 'float', 'bool', 'null', 'seq', 'map'] as const).map((type) => [type, type]),
);
