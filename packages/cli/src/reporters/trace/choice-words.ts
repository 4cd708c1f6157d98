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
  const words = test.tests.slice(0, mostTests).map((one) => testWords(one, depth + 1));
  if (test.tests.length > mostTests) words.push('…');
  if (test.kind === 'not') return `not (${words.join('')})`;
  const joined = words.join(` ${test.kind} `);
  return depth === 0 ? joined : `(${joined})`;
}

const mostTests = 20;

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
