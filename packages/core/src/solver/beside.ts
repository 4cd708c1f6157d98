import { domainOfComparison, type Relation } from './comparison.ts';
import { type Domain, intersect, type Json, outside } from './domain.ts';
import { domainOfLine, type LineName, type Order, type Ordering } from './goal.ts';
import { spellings } from './instants.ts';
import { singleValue } from './ordered-set.ts';
import { noStrings } from './strings.ts';

/** The values of one side of an ordering, where the other side can hold only one; nothing where it can hold several. */
export function domainBeside({ line, order }: Ordering, side: 'left' | 'right', other: Domain): Domain | undefined {
  const value = onlyValueOf(other, line);
  if (value === undefined) return undefined;
  const prefix = prefixes[line];
  if (order === 'different') return besides(domainOfComparison(`${prefix}Equals`, value), line);
  return domainOfComparison(`${prefix}${relationsOf[order][side]}`, value);
}

const prefixes: Readonly<Record<LineName, string>> = { number: 'Numeric', string: 'String', timestamp: 'Timestamp' };

const relationsOf: Readonly<Record<Exclude<Order, 'different'>, Readonly<Record<'left' | 'right', Relation>>>> = {
  equal: { left: 'Equals', right: 'Equals' },
  less: { left: 'LessThan', right: 'GreaterThan' },
  'less-or-equal': { left: 'LessThanEquals', right: 'GreaterThanEquals' },
};

function besides(domain: Domain | undefined, line: LineName): Domain | undefined {
  const others = domain && outside(domain);
  return others && intersect(others, domainOfLine[line]);
}

/** The only value of a domain, as an operand of a comparison; of a timestamp some way to write it. */
function onlyValueOf({ kinds, numbers, strings }: Domain, line: LineName): Json | undefined {
  if (kinds !== 0) return undefined;
  if (line === 'number') return strings === noStrings ? numberOf(singleValue(numbers)) : undefined;
  if (numbers.length > 0) return undefined;
  const word =
    strings.texts.kind === 'words' && strings.texts.words.size === 1 ? [...strings.texts.words][0] : undefined;
  if (line === 'string' || word !== undefined) return word;
  const instant = strings.isPlainAllowed ? undefined : singleValue(strings.instants);
  return typeof instant === 'bigint' ? spellings(instant, 1)[0] : undefined;
}

function numberOf(value: number | bigint | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
