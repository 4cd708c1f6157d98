import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { fieldProblems } from '../analyses/fields/field-problems.ts';
import { changePart } from '../engine/change-part.ts';
import type { Fix } from '../engine/diagnostic.ts';
import type { Environment } from '../engine/environment.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import { type JsonataParser, parseJsonata, readJsonata } from '../expressions/jsonata.ts';
import { referencesOf } from '../expressions/jsonata-references.ts';
import type { StringNode } from '../syntax/node.ts';
import type { Span } from '../text/span.ts';

export const noTextAroundJsonata = defineRule({
  id: 'no-text-around-jsonata',
  description: 'Disallow blanks and text around `{% … %}`, which make it literal.',
  category: 'expressions',
  severity: 'warning',
  requirements: ['JSA-02'],
  messages: {
    blanks: 'The blanks around `{expression}` make it literal text, which is not evaluated.',
    text: 'The text around `{expression}` makes it literal text, which is not evaluated.',
  },
  needs: { sites: expressionSites, problems: fieldProblems },
  check({ environment }, { sites, problems }, report) {
    const refused = new Set(problems.of('pattern').map(({ node }) => node));
    for (const { node, place } of sites.literals) {
      if (place.state.queryLanguage !== 'JSONata' || refused.has(node)) continue;
      const [first] = expressionsIn(node.value);
      if (first === undefined) continue;
      const messageId = isWhole(node.value, first) ? 'blanks' : 'text';
      const expression = node.value.slice(first.start, first.end);
      report(messageId, { at: stringPart(node, first), data: { expression }, fixes: fixesOf(node, environment) });
    }
  },
});

/** Where the text has `{%` and the next `%}`. */
function expressionsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = text.indexOf('{%');
  while (start !== -1) {
    const close = text.indexOf('%}', start + 2);
    if (close === -1) break;
    spans.push({ start, end: close + 2 });
    start = text.indexOf('{%', close + 2);
  }
  return spans;
}

function isWhole(text: string, { start, end }: Span): boolean {
  return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}

/** One expression that says the same: without the blanks, or the texts and expressions joined by `&`. */
function fixesOf(node: StringNode, { jsonata }: Environment): readonly Fix[] {
  const { value } = node;
  const spans = expressionsIn(value);
  const joined =
    spans.length === 1 && isWhole(value, spans[0] as Span) ? value.trim() : joinedText(value, spans, jsonata);
  if (joined === undefined || jsonata === undefined) return [];
  if (readJsonata(joined, jsonata).expression.kind !== 'parsed') return [];
  return changePart(stringPart(node, { start: 0, end: value.length }), joined);
}

/** Nothing where a part is no expression of its own: `{% if %}` of a template language is but a name. */
function joinedText(text: string, spans: readonly Span[], jsonata: JsonataParser | undefined): string | undefined {
  const parts: string[] = [];
  let end = 0;
  for (const span of spans) {
    const inner = text.slice(span.start + 2, span.end - 2).trim();
    if (!isExpression(inner, jsonata)) return undefined;
    if (span.start > end) parts.push(literal(text.slice(end, span.start)));
    parts.push(/^[\w$.]+$/.test(inner) ? inner : `(${inner})`);
    end = span.end;
  }
  if (end < text.length) parts.push(literal(text.slice(end)));
  return `{% ${parts.join(' & ')} %}`;
}

function isExpression(text: string, jsonata: JsonataParser | undefined): boolean {
  const expression = jsonata === undefined ? undefined : parseJsonata(text, jsonata);
  return expression?.kind === 'parsed' && referencesOf(expression.tree).context.length === 0;
}

/** JSONata has the escapes of JSON, and none for a single quote. */
function literal(text: string): string {
  const quoted = JSON.stringify(text);
  return /["'\\]/.test(quoted.slice(1, -1)) ? quoted : `'${text}'`;
}
