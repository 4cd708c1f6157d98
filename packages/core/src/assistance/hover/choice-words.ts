import type { ChoiceRule, Comparison, Test } from '../../model/choice-rule.ts';
import type { Node } from '../../syntax/node.ts';

/** What a rule of a Choice asks, as a person would read it: `$.total NumericGreaterThan 100 and …`. */
export function ruleWords({ condition, test }: ChoiceRule): string {
  return condition === undefined
    ? testWords(test, { depth: 0, operatorWord: (name) => name })
    : written(condition.value);
}

/** The same in fewer characters: `$.total > 100 and …`. */
export function shortRuleWords({ condition, test }: ChoiceRule): string {
  return condition === undefined
    ? testWords(test, { depth: 0, operatorWord: operatorSign })
    : unwrapped(condition.value);
}

/** `NumericGreaterThanEqualsPath` and its like, whose types and `Path` the operands tell. */
function operatorSign(name: string): string {
  const [, kind] =
    /^(?:String|Numeric|Boolean|Timestamp)(Equals|(?:Less|Greater)Than(?:Equals)?)(?:Path)?$/.exec(name) ?? [];
  return kind === undefined ? name : (signs.get(kind) ?? name);
}

const signs = new Map([
  ['Equals', '='],
  ['LessThan', '<'],
  ['GreaterThan', '>'],
  ['LessThanEquals', '≤'],
  ['GreaterThanEquals', '≥'],
]);

/** An expression of JSONata without its delimiters. */
function unwrapped(node: Node): string {
  return written(node).replace(/^\{% ?| ?%\}$/g, '');
}

interface Wording {
  readonly depth: number;
  readonly operatorWord: (name: string) => string;
}

/** Rules may be nested as deep as the text; nobody reads that. */
const deepest = 8;

function testWords(test: Test, wording: Wording): string {
  if (test.kind === 'unknown' || wording.depth > deepest) return '…';
  if (test.kind === 'comparison') return comparisonWords(test, wording);
  const deeper = { ...wording, depth: wording.depth + 1 };
  if (test.kind === 'not') return `not (${test.tests.map((one) => testWords(one, deeper)).join('')})`;
  const words = test.tests.slice(0, mostTests).map((one) => partWords(one, deeper));
  if (test.tests.length > mostTests) words.push('…');
  return words.join(` ${test.kind} `);
}

const mostTests = 20;

/** Within others, what is joined itself stands in brackets. */
function partWords(test: Test, wording: Wording): string {
  const words = testWords(test, wording);
  return (test.kind === 'and' || test.kind === 'or') && test.tests.length > 1 ? `(${words})` : words;
}

function comparisonWords({ variable, operator }: Comparison, { operatorWord }: Wording): string {
  const asked = variable.kind === 'present' ? variable.value : '…';
  return `${asked} ${operatorWord(operator.name)} ${written(operator.value)}`;
}

/** As it stands in the definition, in one line. */
function written(node: Node): string {
  if (node.kind === 'string') return node.value.startsWith('{%') ? oneLine(node.value) : JSON.stringify(node.value);
  return oneLine(node.source.text.slice(node.start, node.end));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
