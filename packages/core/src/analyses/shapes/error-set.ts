/** Names of errors: these only, or all but these. Of an error without a name the name is nothing. */
export interface ErrorSet {
  readonly areExcluded: boolean;
  readonly names: ReadonlySet<string | undefined>;
}

const noNames: ReadonlySet<string | undefined> = new Set();

export const noErrors: ErrorSet = { areExcluded: false, names: noNames };

/** Any error, also one without a name. */
export const anyErrors: ErrorSet = { areExcluded: true, names: noNames };

export function onlyErrors(...names: readonly (string | undefined)[]): ErrorSet {
  return { areExcluded: false, names: new Set(names) };
}

export function holdsError({ areExcluded, names }: ErrorSet, name: string | undefined): boolean {
  return names.has(name) !== areExcluded;
}

export function hasNoErrors({ areExcluded, names }: ErrorSet): boolean {
  return !areExcluded && names.size === 0;
}

export function withoutErrors(errors: ErrorSet, names: readonly (string | undefined)[]): ErrorSet {
  const changing = new ChangingErrors(errors);
  for (const name of names) changing.remove(name);
  return changing.now;
}

/** Errors that come and go one by one. A new set for each would take time with the square of their number. */
export class ChangingErrors {
  #areExcluded: boolean;
  #names: ReadonlySet<string | undefined>;
  /** The same names, where they are in no set that was handed out and may be changed in place. */
  #own: Set<string | undefined> | undefined;

  constructor({ areExcluded, names }: ErrorSet = noErrors) {
    this.#areExcluded = areExcluded;
    this.#names = names;
  }

  /** The errors as they are now; later changes are made in a copy. */
  get now(): ErrorSet {
    this.#own = undefined;
    return { areExcluded: this.#areExcluded, names: this.#names };
  }

  holds(name: string | undefined): boolean {
    return this.#names.has(name) !== this.#areExcluded;
  }

  add(name: string | undefined): void {
    if (!this.holds(name)) this.#turn(name);
  }

  remove(name: string | undefined): void {
    if (this.holds(name)) this.#turn(name);
  }

  removeAll(): void {
    this.#areExcluded = false;
    this.#names = noNames;
    this.#own = undefined;
  }

  addAll(errors: ErrorSet): void {
    if (!errors.areExcluded) for (const name of errors.names) this.add(name);
    else if (this.#areExcluded) this.#excludeOnly(this.#names, (name) => errors.names.has(name));
    else this.#excludeOnly(errors.names, (name) => !this.#names.has(name));
  }

  #turn(name: string | undefined): void {
    this.#own ??= new Set(this.#names);
    this.#names = this.#own;
    if (!this.#own.delete(name)) this.#own.add(name);
  }

  #excludeOnly(names: ReadonlySet<string | undefined>, isExcluded: (name: string | undefined) => boolean): void {
    this.#areExcluded = true;
    this.#own = undefined;
    this.#names = names.size === 0 ? noNames : new Set([...names].filter(isExcluded));
  }
}

/** As text, in the order of the alphabet: `States.Runtime, States.Timeout`, `any`, `any but States.Timeout`. */
export function printErrors(errors: ErrorSet): string {
  const names = [...errors.names].map((name) => name ?? 'an error without a name').sort();
  if (!errors.areExcluded) return names.length === 0 ? 'none' : names.join(', ');
  return names.length === 0 ? 'any' : `any but ${names.join(', ')}`;
}
