/**
 * What is known of objects, each kept in the object itself and gone with it. A WeakMap lives longer than what it is asked about, and then
 * young values in it count as alive until all memory is cleaned up: every version of a text would be carried along as if it were in use.
 */
export class KeptWith<Owner extends object, Value> {
  readonly #key = Symbol('kept');
  #times = 0;

  get(owner: Owner): Value | undefined {
    const kept = (owner as Holding<Value>)[this.#key];
    return kept?.times === this.#times ? kept.value : undefined;
  }

  /** A copy of the object, which may be changed, takes nothing of it along. */
  set(owner: Owner, value: Value): void {
    const kept: Kept<Value> = { value, times: this.#times };
    Object.defineProperty(owner, this.#key, { value: kept, enumerable: false, configurable: true });
  }

  /** What is known of an object, made when it is first asked for. */
  of(owner: Owner, make: (owner: Owner) => Value): Value {
    const known = this.get(owner);
    if (known !== undefined) return known;
    const made = make(owner);
    this.set(owner, made);
    return made;
  }

  /** Nothing is known of any object any more. */
  forget(): void {
    this.#times++;
  }
}

interface Holding<Value> {
  [key: symbol]: Kept<Value> | undefined;
}

interface Kept<Value> {
  readonly value: Value;
  /** How often all was forgotten before. */
  readonly times: number;
}
