import { expect, test } from 'vitest';
import { folderWith, stepproof } from '../command.ts';

const order = JSON.stringify({
  StartAt: 'Charge',
  States: {
    Charge: {
      Type: 'Task',
      Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:charge',
      TimeoutSeconds: 60,
      End: true,
    },
  },
});

const mistaken = `{
  "input": { "type": "object" },
  "tasks": { "Chrage": {} }
}
`;

const frame = `error[valid-contract]: There is no state \`Chrage\`. Did you mean \`Charge\`?
  ╭─ flows/order.contract.json:3:14
  │
3 │   "tasks": { "Chrage": {} }
  │              ^^^^^^^^
  │
  = more: stepproof explain valid-contract
`;

test('a mistake of a contract is told at its place', async () => {
  const folder = folderWith({ 'flows/order.asl.json': order, 'flows/order.contract.json': mistaken });
  const { code, out } = await stepproof(folder, ['check']);
  expect(out).toContain(frame);
  expect(code).toBe(1);
});

test('it is told once, however many templates use the definition, and in JSON', async () => {
  const template = (name: string) => `Resources:
  ${name}:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: flows/order.asl.json
`;
  const folder = folderWith({
    'flows/order.asl.json': order,
    'flows/order.contract.json': mistaken,
    'a.yaml': template('One'),
    'b.yaml': template('Two'),
  });
  const told = JSON.parse((await stepproof(folder, ['check', '--format', 'json'])).out);
  const found = told.diagnostics
    .filter(({ ruleId }: { ruleId: string }) => ruleId === 'valid-contract')
    .map(({ file }: { file: string }) => file);
  expect(found).toEqual(['flows/order.contract.json']);
});

test('a contract that is named by itself is no mistake', async () => {
  const folder = folderWith({ 'order.asl.json': order, 'order.contract.json': '{}' });
  expect((await stepproof(folder, ['check', 'order.asl.json', 'order.contract.json'])).code).toBe(0);
});
