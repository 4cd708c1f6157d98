import type { ChoiceRule, Comparison, Node, Test } from '@stepproof/core';

/** What a rule of a Choice asks, as a person would read it: `$.total NumericGreaterThan 100 and …`. */
export function ruleWords({ condition, test }: ChoiceRule): string {
  return condition === undefined ? testWords(test, 0) : written(condition.value);
}

/** Rules may be nested as deep as the text; nobody reads that. */
const deepest = 8;

function testWords(test: Test, depth: number): string {
  if (test.kind === 'unknown' || depth > deepest) return '…';
  if (test.kind === 'comparison') return comparisonWords(test);
  if (test.kind === 'not') return `not (${test.tests.map((one) => testWords(one, depth + 1)).join('')})`;
  const words = test.tests.slice(0, mostTests).map((one) => partWords(one, depth + 1));
  if (test.tests.length > mostTests) words.push('…');
  return words.join(` ${test.kind} `);
}

const mostTests = 20;

/** Within others, what is joined itself stands in brackets. */
function partWords(test: Test, depth: number): string {
  const words = testWords(test, depth);
  return (test.kind === 'and' || test.kind === 'or') && test.tests.length > 1 ? `(${words})` : words;
}

function comparisonWords({ variable, operator }: Comparison): string {
  const asked = variable.kind === 'present' ? variable.value : '…';
  return `${asked} ${operator.name} ${written(operator.value)}`;
}

/** As it stands in the definition, in one line. */
function written(node: Node): string {
  if (node.kind === 'string') return node.value.startsWith('{%') ? oneLine(node.value) : JSON.stringify(node.value);
  return oneLine(node.source.text.slice(node.start, node.end));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
