import { expect, test } from 'vitest';
import { checkedFiles, definition, folderWith, stepproof } from './command.ts';

const json = ['check', '--format', 'json'];

const synthesized = JSON.stringify({
  Resources: { Order1A2B: { Type: 'AWS::StepFunctions::StateMachine', Properties: {} } },
});

const source = "import * as sfn from 'aws-cdk-lib/aws-stepfunctions';";

test('synthesised templates are found although git ignores them, without what stands beside them', async () => {
  const folder = folderWith({
    '.git/HEAD': '',
    '.gitignore': 'cdk.out/\n',
    'cdk.json': '{ "app": "npx tsx app.ts" }',
    'app.ts': source,
    'cdk.out/manifest.json': JSON.stringify({
      artifacts: {
        Shop: { type: 'aws:cloudformation:stack', properties: { templateFile: 'Shop.template.json' } },
        'Shop.assets': { type: 'cdk:asset-manifest', properties: { file: 'Shop.assets.json' } },
        Stage: { type: 'cdk:cloud-assembly', properties: { directoryName: 'assembly-Stage' } },
      },
    }),
    'cdk.out/Shop.assets.json': '{ "files": { "1": { "source": { "path": "ShopInner.nested.template.json" } } } }',
    'cdk.out/Shop.template.json': synthesized,
    'cdk.out/ShopInner.nested.template.json': synthesized,
    'cdk.out/Gone.template.json': synthesized,
    'cdk.out/Gone.assets.json': '{ "files": { "1": { "source": { "path": "GoneInner.nested.template.json" } } } }',
    'cdk.out/GoneInner.nested.template.json': synthesized,
    'cdk.out/assembly-Stage/Stage.template.json': synthesized,
    'cdk.out/assembly-Gone/Gone.template.json': synthesized,
    'cdk.out/asset.1/flow.asl.json': definition('shout'),
    'cdk.out/asset.1/node_modules/a/template.json': synthesized,
    'cdk.out/asset.2.json': definition('shout'),
    'flow.asl.json': definition(),
  });
  const ending = await stepproof(folder, json);
  expect(ending).toMatchObject({ code: 0, error: '' });
  expect(checkedFiles(ending)).toEqual([
    'cdk.out/Shop.template.json',
    'cdk.out/ShopInner.nested.template.json',
    'cdk.out/assembly-Stage/Stage.template.json',
    'flow.asl.json',
  ]);
  expect(checkedFiles(await stepproof(folder, [...json, 'cdk.out']))).toHaveLength(3);
});

test('an app may be synthesised to another folder, and without a manifest all templates count', async () => {
  const folder = folderWith({
    'infra/cdk.json': '{ "output": "../build/templates" }',
    'infra/app.ts': source,
    'build/templates/Shop.template.json': synthesized,
    'build/templates/asset.1/flow.asl.json': definition('shout'),
  });
  const ending = await stepproof(folder, json);
  expect(ending).toMatchObject({ code: 0, error: '' });
  expect(checkedFiles(ending)).toEqual(['build/templates/Shop.template.json']);
});

test('an app that makes state machines and was not synthesised is no success', async () => {
  const folder = folderWith({ 'infra/cdk.json': '{}', 'infra/lib/order.ts': source, 'a.asl.json': definition() });
  const message =
    'The state machines of the CDK app `infra/cdk.json` were not checked, because there are no templates in `infra/cdk.out`: run `cdk synth` first.';
  const ending = await stepproof(folder, json);
  expect(ending).toMatchObject({ code: 2, error: `error: ${message}\n` });
  expect(checkedFiles(ending)).toEqual(['a.asl.json']);
  expect(JSON.parse(ending.out).unchecked).toEqual([{ file: 'infra/cdk.json', reason: 'not-synthesized', message }]);
  expect(await stepproof(folder, ['check', 'infra'])).toEqual({ code: 2, out: '', error: `error: ${message}\n` });
});

test('of an app whose sources name no Step Functions a note is enough', async () => {
  const folder = folderWith({ 'cdk.json': 'no JSON', 'app.py': 'import aws_cdk', 'a.asl.json': definition() });
  const ending = await stepproof(folder, ['check']);
  expect(ending.code).toBe(0);
  expect(ending.error).toMatch(/^note: The state machines of the CDK app `cdk\.json` were not checked/);
  expect(ending.out).toBe('No findings in 1 file.\n');
});

test('an app that the configuration leaves out, or that was not asked about, is not missed', async () => {
  const folder = folderWith({
    'stepproof.config.json': '{ "ignore": ["infra/"] }',
    'infra/cdk.json': '{}',
    'infra/app.ts': source,
    'flows/a.asl.json': definition(),
  });
  expect(await stepproof(folder, json)).toMatchObject({ code: 0, error: '' });
  expect(await stepproof(folder, [...json, '--no-config', 'flows'])).toMatchObject({ code: 0, error: '' });
});
