import { delimited, jsonataParserFrom, readJsonata } from '@stepproof/core';
import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import jsonata from 'jsonata';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { isWrittenHere } from '../reading/aws-calls.ts';
import type { CdkCode } from '../reading/cdk-code.ts';
import { jsonataPlacesIn } from '../reading/jsonata-places.ts';

export const cdkJsonata = defineCdkRule({
  id: 'cdk-jsonata',
  description: 'Disallow JSONata in states of the CDK that cannot be read.',
  severity: 'error',
  suggests: true,
  messages: {
    undelimited: '`{{taker}}` takes an expression between `{%` and `%}`, so the CDK throws here.',
    broken: 'A string that begins with `{%` ends with `%}`.',
    syntax: '{{problem}}.',
  },
  check(code, report) {
    for (const { at, text, taker } of jsonataPlacesIn(code)) {
      const parts = delimited(text);
      if (parts.kind === 'broken') report('broken', { at });
      else if (parts.kind === 'literal' && taker !== undefined) {
        report('undelimited', { at, data: { taker }, suggestions: delimitedAnew(at, text, code) });
      } else if (parts.kind === 'expression') {
        const problem = problemIn(text);
        if (problem !== undefined) report('syntax', { at, data: { problem } });
      }
    }
  },
});

const parser = jsonataParserFrom(jsonata);

function problemIn(text: string): string | undefined {
  const { expression } = readJsonata(text, parser);
  return expression.kind === 'malformed' ? expression.problems[0]?.message.replace(/\.$/, '') : undefined;
}

/** Only what can be read is an expression that lacks its marks. */
function delimitedAnew(at: TSESTree.Node, text: string, { source }: CdkCode): readonly CdkSuggestion[] {
  const whole = `{% ${text} %}`;
  if (!isWrittenHere(at) || problemIn(whole) !== undefined) return [];
  const written = source.getText(at);
  const by = `${written.charAt(0)}{% ${written.slice(1, -1)} %}${written.charAt(0)}`;
  return at.type === AST_NODE_TYPES.Literal ? [{ title: 'Put it between `{%` and `%}`', replaces: at, by }] : [];
}
