import tsParser from '@typescript-eslint/parser';
import { RuleTester } from '@typescript-eslint/rule-tester';
import { afterAll, describe, it } from 'vitest';
import type { CheckedCode } from '../../../packages/eslint-plugin/src/code/findings-in-code.ts';
import { reportInCode } from '../../../packages/eslint-plugin/src/code/report-in-code.ts';
import { environment } from '../../check.ts';

RuleTester.afterAll = afterAll;
RuleTester.describe = describe;
RuleTester.it = it;

const tester = new RuleTester({ languageOptions: { parser: tsParser } });

function ruleOf(id: string) {
  const create = (context: unknown) =>
    reportInCode(context as Parameters<typeof reportInCode>[0] & CheckedCode, id, {
      environmentFor: () => environment,
    });
  const meta = { type: 'problem', fixable: 'code', hasSuggestions: true, schema: [], messages: {} } as const;
  return { meta, create, defaultOptions: [] } as never;
}

tester.run('no-dangling-target', ruleOf('no-dangling-target'), {
  valid: [
    `new CfnStateMachine(this, 'x', { definition: { StartAt: 'Ship', States: { Ship: { Type: 'Succeed' } } } });`,
    // Comments of ESLint are its own.
    `// eslint-disable-next-line @rule-tester/no-dangling-target
const flow = { StartAt: 'Shp', States: { Ship: { Type: 'Succeed' } } };`,
  ],
  invalid: [
    {
      code: `const flow = { StartAt: 'Shp', States: { Ship: { Type: 'Succeed' } } };`,
      errors: [
        {
          message: 'There is no state `Shp` in the state machine. Did you mean `Ship`?',
          line: 1,
          column: 25,
          endColumn: 30,
          suggestions: [
            {
              desc: 'Change `Shp` to `Ship`',
              output: `const flow = { StartAt: 'Ship', States: { Ship: { Type: 'Succeed' } } };`,
            },
          ],
        } as never,
      ],
    },
  ],
});
