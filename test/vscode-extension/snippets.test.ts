import { expect, test } from 'vitest';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import asl from '../../packages/vscode-extension/snippets/asl.json' with { type: 'json' };
import aslYaml from '../../packages/vscode-extension/snippets/asl-yaml.json' with { type: 'json' };
import { documentOf } from '../check.ts';

const snippets = [
  ...Object.entries(asl).map(([name, { body }]) => ({ name: `${name} as JSON`, body, format: 'json' as const })),
  ...Object.entries(aslYaml).map(([name, { body }]) => ({ name: `${name} as YAML`, body, format: 'yaml' as const })),
];

test.each(snippets)('$name is a definition in which nothing is found', ({ body, format }) => {
  const { diagnostics } = lint(documentOf(inserted(body), { format }), rules, { preset: 'strict', levels: new Map() });
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
});

test('both formats have the same snippets', () => {
  expect(Object.keys(asl)).toEqual(Object.keys(aslYaml));
});

/** As an editor inserts it when nobody changes what it proposes. */
function inserted(body: readonly string[]): string {
  return body
    .join('\n')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1')
    .replaceAll('\\$', '$');
}
