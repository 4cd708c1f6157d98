/** An object that holds names a user wrote: `__proto__`, `constructor` and `toString` are names like any other in it. */
export type PlainObject = Record<string, unknown>;

/**
 * A new object that inherits nothing. It is made by a constructor because engines keep the objects of `Object.create(null)`
 * in slow dictionaries, which makes validating them some eight times as slow.
 */
export function plainObject(): PlainObject {
  return new WithoutInheritance() as PlainObject;
}

class WithoutInheritance {}
Object.setPrototypeOf(WithoutInheritance.prototype, null);
Reflect.deleteProperty(WithoutInheritance.prototype, 'constructor');
