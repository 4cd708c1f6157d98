import { Linter } from 'eslint';
import { Linter as Linter9 } from 'eslint-9';
import { expect, test } from 'vitest';
import { findingsIn, lintedBy } from './linted.ts';
import { whole } from './rule-tester.ts';

/** The rules that have something to say, one of ours for each time; an error that one throws would be among them. */
function rulesIn(code: string): readonly (string | null)[] {
  return findingsIn(whole(code), '/flows/hostile.ts').map(({ ruleId }) => ruleId);
}

test('names that lead around in circles are not known', () => {
  const code =
    'const a = b; const b = a; const { x } = x; const c = c.next(c).next(c); const d = d.when(d, d); a.next(b); x.next(x); use(c, d);';
  expect(rulesIn(`${code} sfn.JsonPath.stringAt(a); task.addRetry(a);`)).toEqual([]);
});

test('names of what every object has are plain names', () => {
  const members = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
  const calls = members.flatMap((name) => [
    `sfn.${name}('a'); sfn.Condition.${name}('a', 'b'); sfn.JsonPath.${name}('a'); cdk.Duration.${name}(1); a.${name}(b);`,
    `use(new tasks.CallAwsService(scope, 'A', { service: '${name}', action: '${name}', iamResources: [] }));`,
    `use(new sfn.Pass(scope, 'A', { ${name}: '$.a[', parameters: { '${name}': 1 } }));`,
  ]);
  expect(new Set(rulesIn(calls.join('\n')))).toEqual(new Set(['cdk-aws-call']));
});

test('calls may lack any of their arguments, or have them spread', () => {
  for (const given of [
    '',
    '...given',
    'scope',
    'scope, ...given',
    'scope, id',
    'scope, id, ...given',
    'scope, id, [,]',
  ]) {
    const calls = [
      'new sfn.Choice',
      'new sfn.StateMachine',
      'new tasks.CallAwsService',
      'sfn.Pass.jsonata',
      'sfn.Chain.sequence',
    ];
    const methods = ['when', 'otherwise', 'afterwards', 'next', 'addRetry', 'addCatch', 'branch', 'itemProcessor'];
    const functions = [
      'JsonPath.stringAt',
      'JsonPath.format',
      'Condition.jsonata',
      'Condition.stringEquals',
      'WaitTime.seconds',
    ];
    const code = [
      ...calls.map((call) => `use(${call}(${given}));`),
      ...methods.map((method) => `const ${method} = new sfn.Parallel(scope, 'C'); use(${method}.${method}(${given}));`),
      ...functions.map(
        (name) => `sfn.${name}(${given}); sfn.Result.fromObject(${given}); sfn.TaskInput.fromObject(${given});`,
      ),
    ];
    expect(rulesIn(code.join('\n'))).toEqual([]);
  }
});

test('constants that double each other do not fill the memory', () => {
  const doubled = Array.from(
    { length: 60 },
    (_, index) => `const a${index + 1} = \`\${a${index}}\${a${index}}\` + a${index};`,
  );
  expect(
    rulesIn(`const a0 = 'a'; ${doubled.join('')} sfn.JsonPath.stringAt(a18); sfn.JsonPath.stringAt(a60);`),
  ).toEqual([]);
});

test('ESLint 9 tells the same as ESLint 10', () => {
  const code = whole(
    "sfn.JsonPath.stringAt('a'); new sfn.Pass(scope, 'A').next(new sfn.Pass(scope, 'B')); sfn.WaitTime.seconds(-1);",
  );
  const [nine, ten] = [new Linter9({ cwd: '/' }), new Linter({ cwd: '/' })].map((linter) =>
    lintedBy(linter as Linter, { code, filename: '/flows/a.ts' }).map(({ ruleId, message, line, column }) => [
      ruleId,
      message,
      line,
      column,
    ]),
  );
  expect(ten?.length).toBe(3);
  expect(nine).toEqual(ten);
});
