/** A definition, or a part of one, as plain data. */
export interface Plain {
  [name: string]: unknown;
}

/** A state with where it stands. */
export interface PlacedState {
  readonly name: string;
  readonly state: Plain;
  /** The states beside it. */
  readonly siblings: Plain;
  readonly scope: Plain;
  readonly isJsonata: boolean;
}

/** Every state at any depth. Definitions here are small; the deepest ones are left out by whoever reads them. */
export function statesOf(scope: Plain, isJsonata = scope.QueryLanguage === 'JSONata'): readonly PlacedState[] {
  const siblings = plainAt(scope, 'States') ?? {};
  return Object.entries(siblings).flatMap(([name, state]) => {
    if (!isPlain(state)) return [];
    const own = state.QueryLanguage === undefined ? isJsonata : state.QueryLanguage === 'JSONata';
    return [
      { name, state, siblings, scope, isJsonata: own },
      ...scopesIn(state).flatMap((one) => statesOf(one, isJsonata)),
    ];
  });
}

function scopesIn(state: Plain): readonly Plain[] {
  const branches = Array.isArray(state.Branches) ? state.Branches : [];
  return [...branches, state.ItemProcessor, state.Iterator].filter(isPlain);
}

export function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function plainAt(holder: Plain, name: string): Plain | undefined {
  const value = holder[name];
  return isPlain(value) ? value : undefined;
}

/** The objects of a list. */
export function plainsAt(holder: Plain, name: string): readonly Plain[] {
  const value = holder[name];
  return Array.isArray(value) ? value.filter(isPlain) : [];
}

/** The same definition with one state changed; the state is found again by its name. */
export function changed(definition: Plain, name: string, change: (placed: PlacedState) => void): Plain {
  const copy = structuredClone(definition);
  const placed = statesOf(copy).find((one) => one.name === name);
  if (placed !== undefined) change(placed);
  return copy;
}
