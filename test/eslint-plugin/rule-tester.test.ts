import { afterAll, describe, it } from 'vitest';
import { bundledPlugin } from './bundled-plugin.ts';
import { versions } from './versions.ts';

const plugin = await bundledPlugin();

describe.each(versions)('rules in the RuleTester of ESLint $version', ({ RuleTester }) => {
  Object.assign(RuleTester, { describe, it, itOnly: it.only, afterAll });
  const tester = new RuleTester({ plugins: { '@stepproof': plugin }, language: '@stepproof/asl' });

  tester.run('no-dangling-target', ruleOf('no-dangling-target'), {
    valid: [
      { filename: 'order.asl.json', code: json('Ship') },
      { filename: 'order.asl.yaml', code: yaml('Ship') },
      // Of a text that is no definition nothing is said.
      { filename: 'notes.yaml', code: 'StartAt: noon\n' },
    ],
    invalid: [
      {
        name: 'a safe fix in JSON',
        filename: 'order.asl.json',
        code: json('ship'),
        output: json('Ship'),
        errors: [{ message: misspelt('ship'), line: 1, column: 68, endLine: 1, endColumn: 74 }],
      },
      {
        name: 'a suggestion in YAML',
        filename: 'order.asl.yaml',
        code: yaml('Shp'),
        errors: [
          {
            message: misspelt('Shp'),
            line: 3,
            column: 29,
            endLine: 3,
            endColumn: 32,
            suggestions: [{ desc: 'Change `Shp` to `Ship`', output: yaml('Ship') }],
          },
        ],
      },
      {
        name: 'a file of another name',
        filename: 'order.json',
        code: json('Away'),
        errors: [{ message: 'There is no state `Away` in the state machine.', line: 1, column: 68 }],
      },
    ],
  });

  tester.run('no-invalid-syntax', ruleOf('no-invalid-syntax'), {
    valid: [{ filename: 'order.asl.json', code: json('Ship') }],
    invalid: [
      {
        name: 'a text that ends too early',
        filename: 'order.asl.json',
        code: '{ "StartAt": "Pack"',
        errors: [{ message: 'A closing `}` is missing here.', line: 1, column: 19 }],
      },
    ],
  });
});

function ruleOf(id: string) {
  const rule = plugin.rules[id];
  if (rule === undefined) throw new Error(`There is no rule ${id}.`);
  // biome-ignore lint/suspicious/noExplicitAny: RuleTester takes rules for JavaScript only, by its types.
  return rule as any;
}

function json(next: string): string {
  return `{ "StartAt": "Pack", "States": { "Pack": { "Type": "Pass", "Next": "${next}" }, "Ship": { "Type": "Succeed" } } }`;
}

function yaml(next: string): string {
  return `StartAt: Pack\nStates:\n  Pack: { Type: Pass, Next: ${next} }\n  Ship: { Type: Succeed }\n`;
}

function misspelt(target: string): string {
  return `There is no state \`${target}\` in the state machine. Did you mean \`Ship\`?`;
}
