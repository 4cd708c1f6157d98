import { Failure, Halt } from '../failure.ts';
import { quotedJson } from '../java-text.ts';
import { typeName, UnknownValue, type Value } from '../value.ts';

/** A number that a field gives, or that the path or the JSONata expression in it yielded. */
export interface AskedNumber {
  /** As the definition names it: `MaxItems`, `MaxItemsPath`. */
  readonly field: string;
  /** The path or the `{% … %}` in the field; nothing for a number that stands there itself. */
  readonly written?: string | undefined;
  readonly value: Value;
}

/** The whole number, which a path may also yield as a string of digits: AWS takes `"2"` there as 2. */
export function integerOf(asked: AskedNumber): number {
  const number = numberOf(asked, /^[+-]?\d+$/);
  if (number === undefined || !Number.isSafeInteger(number)) throw wrongType(asked, 'integer');
  return number;
}

/** The number, whole or not, or the string of one from a path. */
export function decimalOf(asked: AskedNumber): number {
  const number = numberOf(asked, /^[+-]?\d+(\.\d+)?$/);
  if (number === undefined || !Number.isFinite(number)) throw wrongType(asked, 'float');
  return number;
}

/** The failure of a number that is outside of what its field takes. */
export function outOfRange({ written }: AskedNumber, cause: string): Failure {
  return new Failure({ error: isJsonata(written) ? 'States.QueryEvaluationError' : 'States.Runtime', cause });
}

function numberOf({ field, written, value }: AskedNumber, digits: RegExp): number | undefined {
  if (value instanceof UnknownValue) throw new Halt('UNDECIDED', `\`${field}\` is not known. ${value.reason}`);
  if (typeof value === 'number') return value;
  const isDigits = typeof value === 'string' && !isJsonata(written) && digits.test(value);
  return isDigits ? Number(value) : undefined;
}

/** The text for paths is AWS's own; what AWS says of JSONata is formed after what it says of `Items`. */
function wrongType({ field, written, value }: AskedNumber, type: 'integer' | 'float'): Failure {
  const shown = typeof value === 'string' ? value : quotedJson(value);
  if (written === undefined || !isJsonata(written)) {
    const cause = `The ${field} field refers to value "${shown}" which is not a valid ${type}: ${written ?? shown}`;
    return new Failure({ error: 'States.Runtime', cause });
  }
  return unexpectedType({ field, written, value }, type === 'integer' ? 'integer' : 'number');
}

/** What AWS says of an expression that yields another type than its field takes. */
export function unexpectedType({ field, written, value }: AskedNumber, expected: string): Failure {
  const expression = (written ?? '').slice('{%'.length, -'%}'.length).trim();
  const cause =
    `The JSONata expression '${expression}' specified for the field '${field}' returned an unexpected result type. ` +
    `Expected '${expected}', but was '${typeName(value)}' for value: ${quotedJson(value)}`;
  return new Failure({ error: 'States.QueryEvaluationError', cause });
}

export function isJsonata(written: string | undefined): boolean {
  return written?.startsWith('{%') === true;
}
