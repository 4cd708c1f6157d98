import { Failure, Halt } from '../failure.ts';
import { quotedJson } from '../java-text.ts';
import { isList, isObject, UnknownValue, type Value } from '../value.ts';
import { isJsonata, unexpectedType } from './asked-number.ts';
import { type MapItem, memberItems, plainItems } from './map-item.ts';

/** Where the items of a Map come from, as its messages name it. */
export interface ItemsOrigin {
  readonly mode: 'INLINE' | 'DISTRIBUTED';
  /** What stands in `ItemsPath` or `Items`; nothing where a JSONata state iterates its input. */
  readonly written: string | undefined;
}

/**
 * The items of a Map that iterates data of the execution: the elements of an array, and in distributed mode also the members
 * of an object.
 * https://docs.aws.amazon.com/step-functions/latest/dg/input-output-itemspath.html
 */
export function itemsOf(value: Value, origin: ItemsOrigin): readonly MapItem[] {
  if (value instanceof UnknownValue) throw new Halt('UNDECIDED', `The items are not known. ${value.reason}`);
  if (isList(value)) return plainItems(value, value.length);
  if (isObject(value) && origin.mode === 'DISTRIBUTED') return memberItems(value, Number.POSITIVE_INFINITY);
  throw notIterable(value, origin.written);
}

function notIterable(value: Value, written: string | undefined): Failure {
  if (written === undefined) {
    const cause = `Map state input must be an array but was: ${quotedJson(value)}`;
    return new Failure({ error: 'States.QueryEvaluationError', cause });
  }
  if (isJsonata(written)) return unexpectedType({ field: 'Items', written, value }, 'array');
  return new Failure({ error: 'States.Runtime', cause: `Reference path "${written}" must point to array.` });
}
