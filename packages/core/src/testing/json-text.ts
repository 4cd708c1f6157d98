import { UnknownValue, type Value } from '../interpreter/value.ts';

/** A value as JSON without blanks; what is not known is shown by its label. */
export function jsonText(value: Value): string {
  return JSON.stringify(value, (_name, part: Value) => (part instanceof UnknownValue ? part.label : part));
}
