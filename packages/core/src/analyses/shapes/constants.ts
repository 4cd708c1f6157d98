/** Some values of one type: these only, or all but these. */
export interface Constants<Value extends string | number> {
  readonly areExcluded: boolean;
  readonly values: readonly Value[];
}

/** More constants than this are any value of their type: nobody writes as many cases, and facts stay small. */
const mostConstants = 8;

const none: Constants<never> = { areExcluded: false, values: [] };
const all: Constants<never> = { areExcluded: true, values: [] };

export function noConstants<Value extends string | number>(): Constants<Value> {
  return none;
}

export function allConstants<Value extends string | number>(): Constants<Value> {
  return all;
}

export function onlyConstants<Value extends string | number>(...values: readonly Value[]): Constants<Value> {
  return values.length > mostConstants ? all : { areExcluded: false, values };
}

/** What is in one of them; `one` itself where `other` adds nothing. */
export function uniteConstants<Value extends string | number>(
  one: Constants<Value>,
  other: Constants<Value>,
): Constants<Value> {
  if (one === other || isEmpty(other) || isWhole(one)) return one;
  if (isEmpty(one) || isWhole(other)) return other;
  if (one.areExcluded) return except(one, (value) => !holdsConstant(other, value));
  if (other.areExcluded) return except(other, (value) => !holdsConstant(one, value));
  const added = other.values.filter((value) => !one.values.includes(value));
  return added.length === 0 ? one : onlyConstants(...one.values, ...added);
}

function except<Value extends string | number>(
  constants: Constants<Value>,
  stays: (value: Value) => boolean,
): Constants<Value> {
  const values = constants.values.filter(stays);
  return values.length === constants.values.length ? constants : { areExcluded: true, values };
}

/** What is in both, or more where that is too much to list. */
export function intersectConstants<Value extends string | number>(
  one: Constants<Value>,
  other: Constants<Value>,
): Constants<Value> {
  if (!one.areExcluded) return keepConstants(one, (value) => holdsConstant(other, value));
  if (!other.areExcluded) return keepConstants(other, (value) => holdsConstant(one, value));
  const added = other.values.filter((value) => !one.values.includes(value));
  const isTooMuch = one.values.length + added.length > mostConstants;
  return added.length === 0 || isTooMuch ? one : { areExcluded: true, values: [...one.values, ...added] };
}

/** Those for which it holds; where they cannot be listed, all. */
export function keepConstants<Value extends string | number>(
  constants: Constants<Value>,
  holds: (value: Value) => boolean,
): Constants<Value> {
  if (constants.areExcluded) return constants;
  const values = constants.values.filter(holds);
  return values.length === constants.values.length ? constants : { areExcluded: false, values };
}

export function withoutConstant<Value extends string | number>(
  constants: Constants<Value>,
  value: Value,
): Constants<Value> {
  return intersectConstants(constants, { areExcluded: true, values: [value] });
}

export function holdsConstant<Value extends string | number>(constants: Constants<Value>, value: Value): boolean {
  return constants.values.includes(value) !== constants.areExcluded;
}

export function isEmpty({ areExcluded, values }: Constants<string | number>): boolean {
  return !areExcluded && values.length === 0;
}

function isWhole({ areExcluded, values }: Constants<string | number>): boolean {
  return areExcluded && values.length === 0;
}
