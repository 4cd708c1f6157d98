import { isReferencePath, looksLikeIntrinsic, parseIntrinsic, parseJsonPath } from '@stepproof/core';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';
import { type CdkSuggestion, defineCdkRule } from '../cdk-rule.ts';
import { type PathPlace, pathPlacesIn } from '../reading/path-places.ts';

export const cdkJsonPath = defineCdkRule({
  id: 'cdk-json-path',
  description: 'Require a JSONPath wherever the CDK takes one.',
  severity: 'error',
  suggests: true,
  messages: {
    noDollar: '`{{text}}` is no path, which `{{taker}}` takes: a path begins with `$`.',
    syntax: '{{problem}}',
    intrinsic: '`{{taker}}` takes a path, and no intrinsic function.',
    reference:
      '`{{taker}}` takes a path that selects one value by names and indexes, and `{{text}}` may select several.',
  },
  check(code, report) {
    for (const place of pathPlacesIn(code)) {
      const { text, at, taker, takes } = place;
      if (takes !== 'path-or-intrinsic' && looksLikeIntrinsic(text)) report('intrinsic', { at, data: { taker } });
      else if (!text.startsWith('$') && !looksLikeIntrinsic(text)) {
        report('noDollar', { at, data: { text, taker }, suggestions: withDollar(place) });
      } else {
        const problem = problemIn(text);
        if (problem !== undefined) report('syntax', { at, data: { problem } });
        else if (takes === 'reference-path' && !isReference(text)) report('reference', { at, data: { text, taker } });
      }
    }
  },
});

function problemIn(text: string): string | undefined {
  const read = looksLikeIntrinsic(text) ? parseIntrinsic(text) : parseJsonPath(text);
  return read.kind === 'malformed' ? read.problems[0]?.message : undefined;
}

function isReference(text: string): boolean {
  const path = parseJsonPath(text);
  return path.kind !== 'parsed' || isReferencePath(path.tree);
}

/** Names between dots most likely lack their `$.`. */
function withDollar({ text, at }: PathPlace): readonly CdkSuggestion[] {
  if (at.type !== AST_NODE_TYPES.Literal || !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/.test(text)) return [];
  return [{ title: `Change \`${text}\` to \`$.${text}\``, replaces: at, by: `'$.${text}'` }];
}
