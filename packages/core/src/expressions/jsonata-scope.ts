/** Where variables of an expression live: a block, a function, or a path that binds variables to its items. */
export interface Scope {
  readonly kind: 'block' | 'function' | 'path';
  readonly outer: Scope | undefined;
  /** The moment of the walk at which each variable was first bound here. */
  readonly bound: Map<string, number>;
}

/** A use of a name, to be resolved once the whole expression was walked. */
export interface Use {
  readonly name: string;
  readonly scope: Scope;
  /** The moment of the walk at which the name is used. */
  readonly moment: number;
}

export function scopeWithin(outer: Scope | undefined, kind: Scope['kind']): Scope {
  return { kind, outer, bound: new Map() };
}

export function bind(scope: Scope, name: string, moment: number): void {
  if (!scope.bound.has(name)) scope.bound.set(name, moment);
}

/**
 * Whether the expression itself binds the name that is used. `$x := $x + 1` reads the outer `$x`, since its own is
 * bound only then; but a function may use what is bound after it, because it runs later.
 */
export function isLocal({ name, scope, moment }: Use): boolean {
  let deferred = false;
  for (let current: Scope | undefined = scope; current !== undefined; current = current.outer) {
    const boundAt = current.bound.get(name);
    if (boundAt !== undefined && (deferred || boundAt < moment)) return true;
    if (current.kind === 'function') deferred = true;
  }
  return false;
}
