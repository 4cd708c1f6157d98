import type { Cell } from '../../../packages/core/src/solver/cell.ts';
import type { Json } from '../../../packages/core/src/solver/domain.ts';
import type { Formula } from '../../../packages/core/src/solver/formula.ts';
import { instantOf } from '../truth.ts';

/**
 * Conjuncts in SMT-LIB, for a solver that knows nothing of ours. Every cell has a kind, a number, a text and an instant.
 * Texts are sequences of UTF-16 units (`encoding=bmp`). The text and the instant of a timestamp hang together only by the
 * constants that are named, so formulas may compare a cell by text or by time, but not by both.
 */
export function smtOf(formulas: readonly Formula[]): string {
  const cells = [...new Set(formulas.flatMap(cellsOf).flatMap(withParents))];
  const timed = new Set(formulas.flatMap((formula) => cellsAskedFor(formula, /Timestamp/)));
  const texted = new Set(formulas.flatMap((formula) => cellsAskedFor(formula, /^String/)));
  const constants = [...new Set(formulas.flatMap(textsOf))].filter((text) => instantOf(text) !== undefined);
  return [
    ...cells.flatMap(declarations),
    ...cells.flatMap((cell) => structure(cell, cells)),
    ...cells.map((cell) => (timed.has(cell) ? instantRule(cell) : `(assert (not (= k${cell.id} 8)))`)),
    ...[...timed].filter((cell) => texted.has(cell)).map((cell) => timestampRule(cell, constants)),
    ...pairs([...timed]).map(([one, other]) => sameTextSameInstant(one, other)),
    ...formulas.map((formula) => `(assert ${termOf(formula)})`),
  ].join('\n');
}

function cellsOf(formula: Formula): readonly Cell[] {
  switch (formula.kind) {
    case 'comparison':
      return [formula.cell];
    case 'path-comparison':
      return [formula.cell, formula.other];
    default:
      return partsOf(formula).flatMap(cellsOf);
  }
}

function partsOf(formula: Formula): readonly Formula[] {
  if (formula.kind === 'and' || formula.kind === 'or') return formula.parts;
  return formula.kind === 'not' ? [formula.part] : [];
}

/** The cells that some operator is asked of. */
function cellsAskedFor(formula: Formula, operators: RegExp): readonly Cell[] {
  if ('operator' in formula) return operators.test(formula.operator) ? cellsOf(formula) : [];
  return partsOf(formula).flatMap((part) => cellsAskedFor(part, operators));
}

function textsOf(formula: Formula): readonly string[] {
  if (formula.kind === 'comparison') return typeof formula.operand === 'string' ? [formula.operand] : [];
  return partsOf(formula).flatMap(textsOf);
}

function withParents(cell: Cell): readonly Cell[] {
  const cells: Cell[] = [];
  for (let place: Cell | undefined = cell; place !== undefined; place = place.parent) cells.push(place);
  return cells;
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

function declarations({ id }: Cell): readonly string[] {
  return ['k Int', 'n Real', 's String', 't Int'].map((sort) => `(declare-const ${sort.replace(' ', `${id} `)})`);
}

/** 0 absent, 1 null, 2 true, 3 false, 4 array, 5 object, 6 number, 7 text, 8 timestamp. */
function structure({ id, parent, key }: Cell, cells: readonly Cell[]): readonly string[] {
  const range = `(assert (and (<= ${parent === undefined ? 1 : 0} k${id}) (<= k${id} 8)))`;
  if (parent === undefined) return [range];
  const inside = `(assert (=> (> k${id} 0) (= k${parent.id} ${typeof key === 'number' ? 4 : 5})))`;
  const earlier = cells.filter(
    (other) => other.parent === parent && typeof other.key === 'number' && other.key < Number(key),
  );
  return [range, inside, ...earlier.map((other) => `(assert (=> (> k${id} 0) (> k${other.id} 0)))`)];
}

function instantRule({ id }: Cell): string {
  return `(assert (<= ${integer(earliest)} t${id} ${integer(latest)}))`;
}

/** Where nothing is said of the text it may be left out: every instant can be written in any number of ways. */
function timestampRule({ id }: Cell, constants: readonly string[]): string {
  const isTimestamp = `(str.in_re s${id} ${timestamps})`;
  const links = constants.map(
    (text) => `(=> (= s${id} ${literal(text)}) (= t${id} ${integer(instantOf(text) ?? 0n)}))`,
  );
  return `(assert (and (=> (= k${id} 8) (and ${isTimestamp} ${links.join(' ')})) (=> (= k${id} 7) (not ${isTimestamp}))))`;
}

function sameTextSameInstant({ id }: Cell, other: Cell): string {
  return `(assert (=> (and (= k${id} 8) (= k${other.id} 8) (= s${id} s${other.id})) (= t${id} t${other.id})))`;
}

function termOf(formula: Formula): string {
  switch (formula.kind) {
    case 'and':
      return `(and true ${formula.parts.map(termOf).join(' ')})`;
    case 'or':
      return `(or false ${formula.parts.map(termOf).join(' ')})`;
    case 'not':
      return `(not ${termOf(formula.part)})`;
    case 'comparison':
      return comparison(formula.cell.id, formula.operator, formula.operand);
    case 'path-comparison':
      return relation(formula.operator.replace(/Path$/, ''), formula.cell.id, formula.other.id);
    default:
      throw new Error(`There is no term for a formula of kind ${formula.kind}.`);
  }
}

const kindsOfType: Readonly<Record<string, readonly number[]>> = {
  IsPresent: [1, 2, 3, 4, 5, 6, 7, 8],
  IsNull: [1],
  IsBoolean: [2, 3],
  IsNumeric: [6],
  IsString: [7, 8],
  IsTimestamp: [8],
};

function comparison(id: number, operator: string, operand: Json): string {
  const kinds = kindsOfType[operator];
  if (operator === 'IsPresent' && operand === false) return `(= k${id} 0)`;
  if (kinds !== undefined) return typeTest(id, kinds, operand === true);
  if (operator === 'BooleanEquals') return `(= k${id} ${operand === true ? 2 : 3})`;
  if (operator === 'StringMatches') return `(and (>= k${id} 7) (str.in_re s${id} ${patternOf(String(operand))}))`;
  const order = orderOf(operator);
  if (operator.startsWith('String')) return `(and (>= k${id} 7) ${texts(order, `s${id}`, literal(String(operand)))})`;
  if (operator.startsWith('Numeric')) return `(and (= k${id} 6) (${order} n${id} ${real(Number(operand))}))`;
  return `(and (= k${id} 8) (${order} t${id} ${integer(instantOf(String(operand)) ?? 0n)}))`;
}

function typeTest(id: number, kinds: readonly number[], isWanted: boolean): string {
  const isOne = `(or ${kinds.map((kind) => `(= k${id} ${kind})`).join(' ')})`;
  return isWanted ? isOne : `(and (> k${id} 0) (not ${isOne}))`;
}

function relation(operator: string, left: number, right: number): string {
  const order = orderOf(operator);
  if (operator.startsWith('Boolean')) return `(and (<= 2 k${left} 3) (= k${left} k${right}))`;
  if (operator.startsWith('String'))
    return `(and (>= k${left} 7) (>= k${right} 7) ${texts(order, `s${left}`, `s${right}`)})`;
  if (operator.startsWith('Numeric')) return `(and (= k${left} 6) (= k${right} 6) (${order} n${left} n${right}))`;
  return `(and (= k${left} 8) (= k${right} 8) (${order} t${left} t${right}))`;
}

function orderOf(operator: string): string {
  const name = operator.replace(/^(String|Numeric|Timestamp|Boolean)/, '');
  return { Equals: '=', LessThan: '<', GreaterThan: '>', LessThanEquals: '<=', GreaterThanEquals: '>=' }[name] ?? '=';
}

function texts(order: string, left: string, right: string): string {
  if (order === '=') return `(= ${left} ${right})`;
  return order.startsWith('<')
    ? `(str.${order} ${left} ${right})`
    : `(str.${order.replace('>', '<')} ${right} ${left})`;
}

function patternOf(pattern: string): string {
  const parts = pattern.match(/\*|(?:\\[\\*]|[^*\\])+/g) ?? [];
  const terms = parts.map((part) => (part === '*' ? 're.all' : `(str.to_re ${literal(part.replace(/\\(.)/g, '$1'))})`));
  return `(re.++ (str.to_re "") (str.to_re "") ${terms.join(' ')})`;
}

function literal(text: string): string {
  const units = Array.from({ length: text.length }, (_, index) => `\\u{${text.charCodeAt(index).toString(16)}}`);
  return `"${units.join('')}"`;
}

function real(value: number): string {
  const [digits = '0', power = '0'] = Math.abs(value).toExponential(20).split('e');
  const scaled = `(* ${digits} ${Number(power) < 0 ? `(/ 1.0 1${'0'.repeat(-Number(power))}.0)` : `1${'0'.repeat(Number(power))}.0`})`;
  return value < 0 ? `(- ${scaled})` : scaled;
}

function integer(value: bigint): string {
  return value < 0n ? `(- ${-value})` : String(value);
}

const earliest = instantOf('0000-01-01T00:00:00+23:59') ?? 0n;
const latest = instantOf('9999-12-31T23:59:60.999999999-23:59') ?? 0n;

const digit = '(re.range "0" "9")';
const upTo = (last: number) => `(re.range "0" "${last}")`;
const text = (...parts: readonly string[]) =>
  `(re.++ ${parts.map((part) => (part.startsWith('(') ? part : `(str.to_re "${part}")`)).join(' ')})`;
const one = (...parts: readonly string[]) =>
  `(re.union ${parts.map((part) => (part.startsWith('(') ? part : `(str.to_re "${part}")`)).join(' ')})`;
const hours = one(text(upTo(1), digit), text('2', upTo(3)));
const minutes = text(upTo(5), digit);
const upTo28 = one(text('0', '(re.range "1" "9")'), text('1', digit), text('2', upTo(8)));
const upTo30 = one(upTo28, '29', '30');
const everyYear = text(digit, digit, digit, digit);
const doubleFours = one(...Array.from({ length: 25 }, (_, index) => String(index * 4).padStart(2, '0')));
const fours = one(...Array.from({ length: 24 }, (_, index) => String(index * 4 + 4).padStart(2, '0')));
const leapYear = one(text(digit, digit, fours), text(doubleFours, '00'));
const dates = one(
  text(everyYear, '-', one('01', '03', '05', '07', '08', '10', '12'), '-', one(upTo30, '31')),
  text(everyYear, '-', one('04', '06', '09', '11'), '-', upTo30),
  text(everyYear, '-02-', upTo28),
  text(leapYear, '-02-29'),
);
const seconds = one(minutes, '60');
const fraction = `(re.opt ${text('.', `(re.+ ${digit})`)})`;
const offset = one('Z', text(one('+', '-'), hours, ':', minutes));
const timestamps = text(dates, 'T', hours, ':', minutes, ':', seconds, fraction, offset);
