import { expect, test } from 'vitest';
import { folderWith, stepproof } from '../command.ts';

async function findingsIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { out } = await stepproof(folderWith(files), ['check', '--format', 'json']);
  const { diagnostics } = JSON.parse(out) as {
    diagnostics: { file: string; ruleId: string; start: { line: number } }[];
  };
  return diagnostics.map(({ file, ruleId, start }) => `${file}:${start.line} ${ruleId}`);
}

test('a declaration and its definition may be in two files, of which each is told of', async () => {
  const found = await findingsIn({
    'serverless.yml': 'service: shop\nstepFunctions:\n  stateMachines: ${file(machines.yml)}\n',
    'machines.yml': 'orders: { name: "no:colons", definition: "${file(flows/orders.asl.yml):all.orders}" }',
    'flows/orders.asl.yml': `all:
  orders:
    Comment: []
    StartAt: Ship
    States: { Ship: { Type: Succeed } }
`,
  });
  expect(found).toEqual(['flows/orders.asl.yml:3 field-type', 'machines.yml:1 machine-name']);
});

test('a JSON configuration may name files in YAML, whose JSONata is read too', async () => {
  const found = await findingsIn({
    'serverless.json': JSON.stringify({ service: 'shop', stepFunctions: { stateMachines: '${file(machines.yml)}' } }),
    'machines.yml': `orders:
  definition:
    QueryLanguage: JSONata
    StartAt: Ship
    States: { Ship: { Type: Succeed, Output: "{% $states.input. %}" } }
`,
  });
  expect(found).toEqual(['machines.yml:5 jsonata-syntax']);
});
