import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFiles } from '../../packages/cli/src/node-io.ts';
import { definition, type Ending, folderWith, stepproof } from './command.ts';

const json = ['check', '--format', 'json'];

/** A template whose machines have these properties. */
function template(machines: Readonly<Record<string, object>>): string {
  const resources = Object.entries(machines).map(([id, properties]) => [
    id,
    { Type: 'AWS::Serverless::StateMachine', Properties: properties },
  ]);
  return JSON.stringify({ Resources: Object.fromEntries(resources) }, null, 2);
}

function report({ out }: Pick<Ending, 'out'>) {
  return JSON.parse(out);
}

interface Found {
  readonly file: string;
  readonly ruleId: string;
  readonly related: readonly { readonly file: string; readonly message: string }[];
}

function findings(ending: Ending): readonly string[] {
  return report(ending).diagnostics.map(({ file, ruleId }: Found) => `${file}: ${ruleId}`);
}

test('a template and the definition that it names are checked together, in the order of their paths', async () => {
  const folder = folderWith({
    'a.asl.json': definition('shout'),
    'flows/order.asl.json': definition('shout'),
    'template.json': template({ Order: { Type: 'EXPRESS', DefinitionUri: 'flows/order.asl.json' } }),
  });
  const ending = await stepproof(folder, json);
  expect(findings(ending)).toEqual([
    'a.asl.json: no-shout',
    'flows/order.asl.json: no-express',
    'flows/order.asl.json: no-shout',
  ]);
  expect(report(ending).machines).toEqual([
    { file: 'a.asl.json', name: 'a', pointer: '' },
    { file: 'template.json', name: 'Order', pointer: '/Resources/Order' },
  ]);
  expect(report(ending).stats.files).toBe(3);
});

test('templates are found by their endings, whatever is in them', async () => {
  const machine = template({ Order: { Definition: { StartAt: 'A', States: { A: { Type: 'Succeed' } } } } });
  const yaml = 'Resources:\n  Order:\n    Type: AWS::Serverless::StateMachine\n';
  const folder = folderWith({
    'a.template': machine,
    'b.template': yaml,
    'c.yml': yaml,
    'd.json': machine,
    'e.txt': yaml,
  });
  const { machines } = report(await stepproof(folder, json));
  expect(machines.map(({ file }: Found) => file)).toEqual(['a.template', 'b.template', 'c.yml', 'd.json']);
});

test('what holds for all uses of a definition is told once, and what holds for some names these', async () => {
  const folder = folderWith({
    'order.asl.json': definition('whisper'),
    'one.json': template({ Fast: { Type: 'EXPRESS', DefinitionUri: 'order.asl.json' } }),
    'two.json': template({
      Slow: { DefinitionUri: './order.asl.json' },
      Quick: { Type: 'EXPRESS', DefinitionUri: 'order.asl.json' },
    }),
  });
  const { diagnostics } = report(await stepproof(folder, json));
  expect(diagnostics).toMatchObject([
    {
      file: 'order.asl.json',
      ruleId: 'no-express',
      related: [
        { file: 'one.json', pointer: '/Resources/Fast', message: '`Fast` uses the definition as EXPRESS here.' },
        { file: 'two.json', pointer: '/Resources/Quick', message: '`Quick` uses the definition as EXPRESS here.' },
      ],
    },
    { file: 'order.asl.json', ruleId: 'no-whisper', related: [] },
  ]);
});

test('of very many uses only some are named, and how many others there are', async () => {
  const machines = Array.from({ length: 8 }, (_, index) => [
    `M${index}`,
    { Type: 'EXPRESS', DefinitionUri: 'a.asl.json' },
  ]);
  const folder = folderWith({
    'a.asl.json': definition(),
    'template.json': template({ ...Object.fromEntries(machines), Slow: { DefinitionUri: 'a.asl.json' } }),
  });
  const [{ related }] = report(await stepproof(folder, json)).diagnostics;
  expect(related).toHaveLength(5);
  expect(related[4].message).toBe('`M4` uses the definition as EXPRESS here, as 3 others do.');
});

test('the lines of a definition are shown, and those of the template that uses it', async () => {
  const folder = folderWith({
    'order.asl.json': definition(),
    'template.json': template({
      Fast: { Type: 'EXPRESS', DefinitionUri: 'order.asl.json' },
      Slow: { DefinitionUri: 'order.asl.json' },
    }),
  });
  const { out } = await stepproof(folder, ['check', 'template.json']);
  expect(out).toBe(`error[no-express]: The comment \`express\` holds express.
  ╭─ order.asl.json:1:1
  │
1 │ {
  │ ^
  ╭─ template.json:3:5
  │
3 │     "Fast": {
  │     ────── \`Fast\` uses the definition as EXPRESS here.
  │
  = more: stepproof explain no-express

1 error in 1 of 2 files.
`);
});

test('what a template says of the type counts, and else the option does', async () => {
  const folder = folderWith({
    'template.json': template({
      Said: { Type: 'STANDARD', Definition: { StartAt: 'A', States: {} } },
      Unsaid: { Type: { Ref: 'Kind' }, Definition: { StartAt: 'B', States: {} } },
    }),
  });
  const { diagnostics } = report(await stepproof(folder, [...json, '--type', 'express']));
  expect(diagnostics).toMatchObject([{ ruleId: 'no-express', pointer: '/Resources/Unsaid/Properties/Definition' }]);
});

test('the configuration for a definition holds for it, and not that for its template', async () => {
  const folder = folderWith({
    'stepproof.config.json': JSON.stringify({
      overrides: [
        { files: ['infra/**'], rules: { 'no-shout': 'off' } },
        { files: ['flows/**'], rules: { 'no-express': 'off' } },
      ],
      ignore: ['ignored/'],
    }),
    'flows/a.asl.json': definition('shout'),
    'ignored/b.asl.json': definition('shout'),
    'infra/template.json': template({
      A: { Type: 'EXPRESS', DefinitionUri: '../flows/a.asl.json' },
      B: { Type: 'EXPRESS', DefinitionUri: '../ignored/b.asl.json' },
      C: { Type: 'EXPRESS', Definition: { Comment: 'shout', StartAt: 'A', States: {} } },
    }),
  });
  const ending = await stepproof(folder, json);
  expect(findings(ending)).toEqual(['flows/a.asl.json: no-shout', 'infra/template.json: no-express']);
  expect(report(ending).machines).toHaveLength(3);
});

test('machines of one template that share a definition share its findings', async () => {
  const folder = folderWith({
    'template.yaml': `
Shared: &shared { Comment: whisper, StartAt: A, States: { A: { Type: Succeed } } }
Resources:
  Slow: { Type: AWS::Serverless::StateMachine, Properties: { Definition: *shared } }
  Fast: { Type: AWS::Serverless::StateMachine, Properties: { Type: EXPRESS, Definition: *shared } }
`,
  });
  const { diagnostics } = report(await stepproof(folder, json));
  expect(diagnostics).toMatchObject([
    { ruleId: 'no-express', related: [{ message: '`Fast` uses the definition as EXPRESS here.' }] },
    { ruleId: 'no-whisper', related: [] },
  ]);
});

test('--fix mends the template, what is embedded in it, and the definitions that it names', async () => {
  const embedded = JSON.stringify({ Comment: 'shout "quietly"', StartAt: 'A', States: {} });
  const given = (word: string) =>
    template({
      InFile: { DefinitionUri: 'flows/order.asl.json' },
      AsObject: { Definition: { Comment: `${word}fine`, StartAt: 'A', States: {} } },
      AsText: { DefinitionString: embedded.replace('shout', word) },
    });
  const folder = folderWith({ 'template.json': given('shout'), 'flows/order.asl.json': definition('shoutshout!') });
  const ending = await stepproof(folder, [...json, '--fix']);
  expect(ending).toMatchObject({ code: 0, error: '' });
  expect(folder.read('template.json')).toBe(given(''));
  expect(folder.read('flows/order.asl.json')).toBe(definition('!'));
  expect(report(ending)).toMatchObject({
    diagnostics: [],
    fixed: [
      { file: 'flows/order.asl.json', count: 2 },
      { file: 'template.json', count: 2 },
    ],
  });
});

test('a dry run shows what would become of a definition, and writes nothing', async () => {
  const folder = folderWith({
    'order.asl.json': definition('shout'),
    'template.json': template({ Order: { DefinitionUri: 'order.asl.json' } }),
  });
  const ending = await stepproof(folder, [...json, '--fix-dry-run', 'template.json']);
  expect(report(ending).fixed).toEqual([{ file: 'order.asl.json', count: 1, text: definition('') }]);
  expect(folder.read('order.asl.json')).toBe(definition('shout'));
});

test('a definition that changed meanwhile is not written', async () => {
  const folder = folderWith({
    'order.asl.json': definition('shout'),
    'template.json': template({ Order: { DefinitionUri: 'order.asl.json' } }),
  });
  let isChanging = false;
  const files = {
    ...nodeFiles,
    // Once the template has led to it, the definition is another one.
    readUpTo(path: string, most: number) {
      if (isChanging && path.endsWith('order.asl.json')) return Buffer.from('changed');
      return nodeFiles.readUpTo(path, most);
    },
    read(path: string) {
      isChanging = true;
      return nodeFiles.read(path);
    },
  };
  const ending = await stepproof(folder, ['check', '--fix', '--no-config'], { files });
  expect(ending).toMatchObject({
    code: 2,
    error: 'error: `order.asl.json` changed while it was checked; its fixes were not written.\n',
  });
  expect(folder.read('order.asl.json')).toBe(definition('shout'));
});

test('a definition is only read below the folder that was named, and through no link that leads out of it', async () => {
  const outside = folderWith({ 'secret.asl.json': definition('shout') });
  const folder = folderWith({
    'flows/a.asl.json': definition('shout'),
    'infra/template.json': template({
      Up: { DefinitionUri: '../flows/a.asl.json' },
      Absolute: { DefinitionUri: join(outside.path, 'secret.asl.json') },
      Linked: { DefinitionUri: 'link.json' },
    }),
  });
  symlinkSync(join(outside.path, 'secret.asl.json'), join(folder.path, 'infra/link.json'));
  expect(findings(await stepproof(folder, [...json, 'infra']))).toEqual([]);
  expect(findings(await stepproof(folder, [...json, 'infra/template.json']))).toEqual(['flows/a.asl.json: no-shout']);
  const elsewhere = { path: join(folder.path, 'flows') };
  expect(findings(await stepproof(elsewhere, [...json, '../infra/template.json']))).toEqual([]);
});

test('whatever a template names, nothing fails and the others are checked', async () => {
  const folder = folderWith({
    'a.asl.json': definition('shout'),
    'binary.json': Buffer.from([0, 1, 2, 0xff]),
    'folder/x.asl.json': definition(),
    'large.json': Buffer.alloc(17 * 1024 * 1024, ' '),
    'template.json': template({
      Missing: { DefinitionUri: 'nothing.asl.json' },
      Binary: { DefinitionUri: 'binary.json' },
      Folder: { DefinitionUri: 'folder' },
      Itself: { DefinitionUri: '.' },
      Empty: { DefinitionUri: '' },
      Large: { DefinitionUri: 'large.json' },
      Odd: { DefinitionUri: 'a\u0000b' },
      Good: { DefinitionUri: 'a.asl.json' },
    }),
  });
  const ending = await stepproof(folder, json);
  expect(ending.error).toBe('');
  expect(findings(ending)).toEqual(['a.asl.json: no-shout']);
  expect(report(ending).machines).toHaveLength(9);
});

test('a template that is no text is an error, and the others are checked', async () => {
  const folder = folderWith({
    'broken.template': Buffer.from(`${template({ A: {} })}\u0000`),
    'order.json': template({ B: { Definition: { Comment: 'shout' } } }),
  });
  const ending = await stepproof(folder, json);
  expect(ending.code).toBe(2);
  expect(ending.error).toBe('error: `broken.template` is no text: line 8 holds a NUL byte.\n');
  expect(findings(ending)).toEqual(['order.json: no-shout']);
});

test('on standard input a template is read as in a file of its name, and its definitions beside it', async () => {
  const folder = folderWith({ 'flows/order.asl.json': definition('shout') });
  const input = template({ Order: { DefinitionUri: 'order.asl.json' } });
  const ending = await stepproof(folder, [...json, '-', '--stdin-filename', 'flows/template.json', '--fix-dry-run'], {
    input,
  });
  expect(report(ending)).toMatchObject({
    machines: [{ file: 'flows/template.json', name: 'Order' }],
    fixed: [{ file: 'flows/order.asl.json', count: 1 }],
  });
});
