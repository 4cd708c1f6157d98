/** Names of errors: these only, or all but these. Of an error without a name the name is nothing. */
export interface ErrorSet {
  readonly areExcluded: boolean;
  readonly names: ReadonlySet<string | undefined>;
}

export const noErrors: ErrorSet = { areExcluded: false, names: new Set() };

/** Any error, also one without a name. */
export const anyErrors: ErrorSet = { areExcluded: true, names: new Set() };

export function onlyErrors(...names: readonly (string | undefined)[]): ErrorSet {
  return { areExcluded: false, names: new Set(names) };
}

export function holdsError({ areExcluded, names }: ErrorSet, name: string | undefined): boolean {
  return names.has(name) !== areExcluded;
}

export function hasNoErrors({ areExcluded, names }: ErrorSet): boolean {
  return !areExcluded && names.size === 0;
}

/** What is in one of them; `one` itself where `other` adds nothing. */
export function uniteErrors(one: ErrorSet, other: ErrorSet): ErrorSet {
  if (one === other || hasNoErrors(other)) return one;
  if (hasNoErrors(one)) return other;
  if (one.areExcluded)
    return excluding(
      one,
      [...one.names].filter((name) => !holdsError(other, name)),
    );
  if (other.areExcluded)
    return excluding(
      other,
      [...other.names].filter((name) => !holdsError(one, name)),
    );
  const names = new Set([...one.names, ...other.names]);
  return names.size === one.names.size ? one : { areExcluded: false, names };
}

function excluding(before: ErrorSet, names: readonly (string | undefined)[]): ErrorSet {
  return names.length === before.names.size ? before : { areExcluded: true, names: new Set(names) };
}

export function withoutErrors(errors: ErrorSet, names: readonly (string | undefined)[]): ErrorSet {
  if (errors.areExcluded) return { areExcluded: true, names: new Set([...errors.names, ...names]) };
  return { areExcluded: false, names: new Set([...errors.names].filter((name) => !names.includes(name))) };
}

/** As text, in the order of the alphabet: `States.Runtime, States.Timeout`, `any`, `any but States.Timeout`. */
export function printErrors(errors: ErrorSet): string {
  const names = [...errors.names].map((name) => name ?? 'an error without a name').sort();
  if (!errors.areExcluded) return names.length === 0 ? 'none' : names.join(', ');
  return names.length === 0 ? 'any' : `any but ${names.join(', ')}`;
}
