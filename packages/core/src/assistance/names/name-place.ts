import { locatePlace, type StringPart } from '../../engine/place.ts';
import type { Scope } from '../../model/state-machine.ts';
import { contentOf } from '../../syntax/content.ts';
import { keyString } from '../../syntax/key.ts';
import type { Property } from '../../syntax/node.ts';
import type { Location } from '../../text/span.ts';

/** A place that names a state or a variable. */
export interface NamePlace {
  readonly name: string;
  readonly role: 'declaration' | 'write' | 'read';
  /** The scope in which the name is looked for. */
  readonly scope: Scope;
  /** The key that begins with the name, or the characters of the name; those of a variable without its `$`. */
  readonly at: Property | StringPart;
}

/** Where the characters of the name stand, without quotes and without the `$` of a variable. */
export function locateName({ name, at }: NamePlace): Location {
  return at.kind === 'property' ? contentOf(keyString(at)).location(0, name.length) : locatePlace(at);
}
