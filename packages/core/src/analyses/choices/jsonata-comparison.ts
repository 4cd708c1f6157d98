import type { JsonataTree } from '../../expressions/jsonata.ts';
import { rangeOf, type ValueRange } from './value-range.ts';

/** What a JSONata comparison lets pass, on a line of values of its own. */
export interface JsonataComparison {
  /** The same for all expressions that compare the same with the same. */
  readonly line: string;
  readonly ranges: readonly ValueRange[];
}

/** Reads an expression that is one comparison; nothing for others. Both sides are texts here, and equal only as such. */
export function jsonataComparison({ text, root }: JsonataTree): JsonataComparison | undefined {
  if (root.type !== 'binary' || root.position === undefined) return undefined;
  const operator = root.value;
  const left = text.slice(0, root.position - operator.length).trim();
  const right = text.slice(root.position).trim();
  const truth = operator === '=' ? rangeOfTruth(right) : undefined;
  if (truth !== undefined) return { line: JSON.stringify([left]), ranges: [truth] };
  const ranges = rangesOf(operator);
  return ranges === undefined ? undefined : { line: JSON.stringify([left, right]), ranges };
}

/** `= true` and `= false` are about one line, though their right sides differ. */
function rangeOfTruth(text: string): ValueRange | undefined {
  if (text === 'true') return rangeOf('GreaterThanEquals', 1);
  return text === 'false' ? rangeOf('LessThan', 1) : undefined;
}

/** Values lie before, at or behind the right side, which stands at 0. */
function rangesOf(operator: string): readonly ValueRange[] | undefined {
  switch (operator) {
    case '=':
      return [rangeOf('Equals', 0)];
    case '!=':
      return [rangeOf('LessThan', 0), rangeOf('GreaterThan', 0)];
    case '<':
      return [rangeOf('LessThan', 0)];
    case '<=':
      return [rangeOf('LessThanEquals', 0)];
    case '>':
      return [rangeOf('GreaterThan', 0)];
    case '>=':
      return [rangeOf('GreaterThanEquals', 0)];
    default:
      return undefined;
  }
}
