import { cdkNoDroppedBranch } from '../../../packages/eslint-plugin/src/cdk/rules/no-dropped-branch.ts';
import { cdkNoLateChange } from '../../../packages/eslint-plugin/src/cdk/rules/no-late-change.ts';
import { cdkNoNextAfterEnd } from '../../../packages/eslint-plugin/src/cdk/rules/no-next-after-end.ts';
import { cdkNoUnusedState } from '../../../packages/eslint-plugin/src/cdk/rules/no-unused-state.ts';
import { cdkOneGraph } from '../../../packages/eslint-plugin/src/cdk/rules/one-graph.ts';
import { cdkOneNext } from '../../../packages/eslint-plugin/src/cdk/rules/one-next.ts';
import { tryRule } from './rule-tester.ts';

const states = `
const a = new sfn.Pass(scope, 'A');
const b = new sfn.Pass(scope, 'B');
const c = new sfn.Pass(scope, 'C');
const choice = new sfn.Choice(scope, 'Choice');
const when = sfn.Condition.isPresent('$.x');
`;

const machine = "new sfn.StateMachine(scope, 'Machine', { definitionBody: sfn.DefinitionBody.fromChainable(a) });\n";

tryRule('cdk-no-unused-state', cdkNoUnusedState, {
  valid: [
    "export const a = new sfn.Pass(scope, 'A');",
    "const a = new sfn.Pass(scope, 'A'); export { a };",
    "function make() { return new sfn.Pass(scope, 'A'); }",
    "function make() { const a = new sfn.Pass(scope, 'A'); return a.next(other); }",
    "const make = () => new sfn.Pass(scope, 'A');",
    "class Flow { start; constructor() { this.start = new sfn.Pass(scope, 'A'); } }",
    "const a = new sfn.Pass(scope, 'A'); use(a);",
    "const a = new sfn.Pass(scope, 'A'); const chain = a.next(other); use(chain);",
    "const a = new sfn.Pass(scope, 'A'); use(sfn.Chain.start(a).next(other));",
    "const a = new sfn.Pass(scope, 'A'); other.next(a);",
    "const all = [new sfn.Pass(scope, 'A')];",
    "const flow = { start: new sfn.Pass(scope, 'A') };",
    "const a = new sfn.Pass(scope, 'A'); for (const state of [a]) use(state);",
    "const a = new sfn.Pass(scope, 'A'); a.node.addDependency(other);",
    "let a = new sfn.Pass(scope, 'A'); if (other) a = new sfn.Pass(scope, 'B'); use(a);",
    "let a; a = new sfn.Pass(scope, 'A');",
    "const a = new sfn.Pass(scope, 'A'); later(() => a);",
    "const a = new sfn.Pass(scope, 'A'); const { startState } = a;",
    "const a = new sfn.Pass(scope, 'A') as any; use(a);",
    "const choice = new sfn.Choice(scope, 'Choice').when(test, other); use(choice.afterwards());",
    // No states, although they are made in a scope.
    "new sfn.Activity(scope, 'A'); new sfn.StateMachine(scope, 'B', props); new sfn.CfnActivity(scope, 'C', props);",
    'new tasks.EvaluateExpression(...args);',
    // A class of the same name from elsewhere.
    "import * as sfn from './states'; new sfn.Pass(scope, 'A');",
    "import * as sfn from '@aws-cdk-mock/aws-stepfunctions'; new sfn.Pass(scope, 'A');",
    "import { Pass } from 'aws-cdk-lib/aws-codepipeline'; new Pass(scope, 'A');",
    "import * as sfn from 'aws-cdk-lib/aws-stepfunctions'; { const sfn = other; new sfn.Pass(scope, 'A'); }",
    "import * as sfn from 'aws-cdk-lib/aws-stepfunctions'; class Pass extends sfn.Pass {} new Pass(scope, 'A');",
  ],
  invalid: [
    ["new sfn.Pass(scope, 'A');", { id: 'leftOut', data: { name: 'A' }, at: "new sfn.Pass(scope, 'A')" }],
    ["const a = new sfn.Pass(scope, 'A');", { id: 'leftOut', at: "new sfn.Pass(scope, 'A')" }],
    ['new sfn.Pass(scope, `A${i}`);', { id: 'leftOut', data: { name: '`A${i}`' }, at: 'new sfn.Pass(scope, `A${i}`)' }],
    [
      "const fetch = new tasks.EvaluateExpression(scope, 'A', { expression: '1' }); fetch.addRetry({}).addRetry();",
      { id: 'leftOut', at: "new tasks.EvaluateExpression(scope, 'A', { expression: '1' })" },
    ],
    ["const a = sfn.Pass.jsonata(scope, 'A');", { id: 'leftOut', at: "sfn.Pass.jsonata(scope, 'A')" }],
    // It comes into the definition with what follows it, and is not reached.
    [
      "const a = new sfn.Pass(scope, 'A'); a.next(other); const b = new sfn.Pass(scope, 'B'); a.next(b); use(b);",
      { id: 'unreached', data: { name: 'A' }, at: "new sfn.Pass(scope, 'A')" },
    ],
    [
      "const a = new sfn.Pass(scope, 'A'); const chain = sfn.Chain.start(a).next(new sfn.Pass(scope, 'B'));",
      { id: 'unreached', data: { name: 'A' }, at: "new sfn.Pass(scope, 'A')" },
    ],
    [
      "import { Pass as P } from 'aws-cdk-lib/aws-stepfunctions'; new P(scope, 'A');",
      { id: 'leftOut', at: "new P(scope, 'A')" },
    ],
    [
      "import { aws_stepfunctions as s } from 'aws-cdk-lib'; new s.Pass(scope, 'A');",
      { id: 'leftOut', at: "new s.Pass(scope, 'A')" },
    ],
    [
      "import * as cdk from 'aws-cdk-lib'; new cdk.aws_stepfunctions.Pass(scope, 'A');",
      { id: 'leftOut', at: "new cdk.aws_stepfunctions.Pass(scope, 'A')" },
    ],
    [
      "const sfn = require('aws-cdk-lib/aws-stepfunctions'); new sfn.Pass(scope, 'A');",
      { id: 'leftOut', at: "new sfn.Pass(scope, 'A')" },
    ],
    [
      "const { Pass: P } = require('aws-cdk-lib/aws-stepfunctions'); new P(scope, 'A');",
      { id: 'leftOut', at: "new P(scope, 'A')" },
    ],
    [
      "import sfn = require('aws-cdk-lib/aws-stepfunctions'); new sfn.Pass(scope, 'A');",
      { id: 'leftOut', at: "new sfn.Pass(scope, 'A')" },
    ],
    [
      "import * as sfn from 'aws-cdk-lib/aws-stepfunctions'; const { Pass } = sfn; new Pass(scope, 'A');",
      { id: 'leftOut', at: "new Pass(scope, 'A')" },
    ],
  ],
});

tryRule('cdk-one-next', cdkOneNext, {
  valid: [
    `${states} a.next(b); b.next(c);`,
    `${states} sfn.Chain.start(a).next(b).next(c);`,
    `${states} if (test) a.next(b); else a.next(c);`,
    `${states} test ? a.next(b) : a.next(c);`,
    `${states} switch (test) { case 1: a.next(b); break; default: a.next(c); }`,
    `${states} test && a.next(b); a.next(c);`,
    `${states} a?.next(b); a.next(c);`,
    `${states} function one() { a.next(b); } function other() { a.next(c); }`,
    `${states} choice.when(when, a).when(when, b).otherwise(c);`,
    `${states} choice.when(when, a).afterwards({ includeOtherwise: true }).next(b);`,
    `${states} choice.otherwise(a).afterwards({ includeOtherwise: false }).next(b);`,
    'for (const id of ids) { const a = new sfn.Pass(scope, id); a.next(other); }',
    "let last = new sfn.Pass(scope, 'A'); last = other; last.next(one); last.next(two);",
    'function link(a, b, c) { a.next(b); a.next(c); }',
    "import { Chain } from './chain'; const a = new Chain(); a.next(1); a.next(2);",
    'const iterator = list.values(); iterator.next(); iterator.next();',
  ],
  invalid: [
    [`${states} a.next(b); a.next(c);`, { id: 'next', data: { name: 'A' }, at: 'a.«next»(c)' }],
    [`${states} sfn.Chain.start(a).next(b); a.next(c);`, { id: 'next', data: { name: 'A' }, at: 'a.«next»(c)' }],
    [
      `${states} const chain = sfn.Chain.start(a).next(b); chain.next(c); b.next(choice);`,
      { id: 'next', data: { name: 'B' }, at: 'b.«next»(choice)' },
    ],
    [
      "class Flow { build() { const a = new tasks.EvaluateExpression(this, 'A', {}); a.addRetry().next(b); a.addCatch(c).next(d); } }",
      { id: 'next', data: { name: 'A' }, at: 'addCatch(c).«next»' },
    ],
    [`for (const id of ids) { ${states} a.next(b); a.next(c); }`, { id: 'next', at: 'a.«next»(c)' }],
    [
      `${states} choice.otherwise(a); choice.otherwise(b);`,
      { id: 'otherwise', data: { name: 'Choice' }, at: 'choice.«otherwise»(b)' },
    ],
    [
      `${states} choice.otherwise(a).afterwards({ includeOtherwise: true });`,
      { id: 'otherwise', data: { name: 'Choice' }, at: '«afterwards»({' },
    ],
  ],
});

tryRule('cdk-no-next-after-end', cdkNoNextAfterEnd, {
  valid: [
    `${states} sfn.Chain.start(a).next(choice.when(when, b).afterwards()).next(c);`,
    `${states} sfn.Chain.start(a).next(choice);`,
    `${states} sfn.Chain.start(other).next(b);`,
    `${states} a.next(other).next(b);`,
  ],
  invalid: [
    [
      `${states} a.next(choice).next(b);`,
      { id: 'choice', at: 'a.next(choice).«next»', becomes: [`${states} a.next(choice.afterwards()).next(b);`] },
    ],
    [
      `${states} sfn.Chain.start(a).next(choice.when(when, c)).next(b);`,
      {
        id: 'choice',
        at: '(choice.when(when, c)).«next»',
        becomes: [`${states} sfn.Chain.start(a).next(choice.when(when, c).afterwards()).next(b);`],
      },
    ],
    [`${states} const chain = a.next(choice); chain.next(b);`, { id: 'choice', at: 'chain.«next»', becomes: [] }],
    [
      "new sfn.Pass(scope, 'A').next(new sfn.Succeed(scope, 'B')).next(other);",
      { id: 'end', data: { type: 'Succeed' }, at: "'B')).«next»" },
    ],
    [
      "new sfn.Pass(scope, 'A').next(sfn.Fail.jsonata(scope, 'B')).next(other);",
      { id: 'end', data: { type: 'Fail' }, at: "'B')).«next»" },
    ],
  ],
});

tryRule('cdk-no-late-change', cdkNoLateChange, {
  valid: [
    `${states} a.next(b); ${machine}`,
    `${states} ${machine} c.next(b);`,
    `${states} ${machine} if (test) a.next(b);`,
    `${states} function build() { ${machine} } a.next(b); build();`,
    `${states} const map = new sfn.Map(scope, 'Map').itemProcessor(choice); choice.when(when, a);`,
    `${states} const map = new sfn.Map(scope, 'Map').itemProcessor(a); choice.otherwise(b);`,
    `${states} new sfn.StateMachine(scope, 'Machine', { definitionBody: other }); a.next(b);`,
    `${states} const map = new sfn.Map(scope, 'Map').itemProcessor(a); choice.otherwise(b); a.next(choice);`,
  ],
  invalid: [
    [`${states} ${machine} a.next(b);`, { id: 'machine', data: { name: 'A' }, at: 'a.«next»(b)' }],
    [
      `${states} a.next(choice.otherwise(b)); ${machine} b.next(c);`,
      { id: 'machine', data: { name: 'B' }, at: 'b.«next»(c)' },
    ],
    [`${states} a.next(b); ${machine} b.next(c);`, { id: 'machine', data: { name: 'B' }, at: 'b.«next»(c)' }],
    [
      `${states} a.next(choice); ${machine} choice.when(when, c);`,
      { id: 'machine', data: { name: 'Choice' }, at: 'choice.«when»(' },
    ],
    [
      `const a = new tasks.EvaluateExpression(scope, 'A', { expression: '1' }); ${machine} a.addRetry({ maxAttempts: 5 });`,
      { id: 'machine', data: { name: 'A' }, at: 'a.«addRetry»' },
    ],
    [
      `${states} const body = sfn.DefinitionBody.fromChainable(a); new sfn.StateMachine(scope, 'M', { definitionBody: body }); a.next(b);`,
      { id: 'machine', at: 'a.«next»(b)' },
    ],
    [`${states} new sfn.StateMachine(scope, 'M', { definition: a }); a.next(b);`, { id: 'machine', at: 'a.«next»(b)' }],
    [
      `${states} const map = new sfn.Map(scope, 'Map').itemProcessor(choice); choice.when(when, a); choice.otherwise(b);`,
      { id: 'otherwise', data: { name: 'Choice' }, at: 'choice.«otherwise»(b)' },
    ],
  ],
});

tryRule('cdk-no-dropped-branch', cdkNoDroppedBranch, {
  valid: [
    `${states} choice.when(when, a).otherwise(b).afterwards().next(c);`,
    `${states} const after = choice.when(when, a).afterwards(); after.next(c);`,
    `${states} a.next(b); use(sfn.Chain.sequence(a, b));`,
    `${states} if (test) a.next(b); use(sfn.Chain.sequence(a, b));`,
    `${states} use(sfn.Chain.sequence(other, b)); use(sfn.Chain.sequence(a, other));`,
    `${states} connect(a, b); use(sfn.Chain.sequence(a, b));`,
    `${states} const all = [a]; all[0].next(b); use(sfn.Chain.sequence(a, b));`,
    `${states} function join() { return choice.afterwards(); } choice.when(when, a);`,
  ],
  invalid: [
    [
      `${states} const after = choice.when(when, a).afterwards(); choice.when(when, b); after.next(c);`,
      { id: 'afterwards', data: { name: 'Choice' }, at: 'choice.«when»(when, b)' },
    ],
    [`${states} choice.when(when, a).afterwards();`, { id: 'unused', at: '.«afterwards»()' }],
    [`${states} use(sfn.Chain.sequence(a, b));`, { id: 'sequence', data: { name: 'A' }, at: 'sequence(a, «b»)' }],
  ],
});

tryRule('cdk-one-graph', cdkOneGraph, {
  valid: [
    `${states} new sfn.Parallel(scope, 'Both').branch(a, b).branch(c);`,
    `${states} if (test) use(new sfn.Map(scope, 'M').itemProcessor(a)); else use(new sfn.Map(scope, 'M').itemProcessor(a));`,
    `for (const id of ids) { const a = new sfn.Pass(scope, id); new sfn.Parallel(scope, 'P').branch(a); }`,
    `${states} a.next(c); b.next(c);`,
  ],
  invalid: [
    [
      `${states} new sfn.Parallel(scope, 'Both').branch(a, a);`,
      { id: 'twice', data: { name: 'A' }, at: '«branch»(a, a)' },
    ],
    [`${states} new sfn.Parallel(scope, 'Both').branch(a).branch(a.next(b));`, { id: 'twice', at: '«branch»(a.next' }],
    [
      `${states} new sfn.Map(scope, 'One').itemProcessor(a); new sfn.Map(scope, 'Two').itemProcessor(a);`,
      { id: 'twice', at: "'Two').«itemProcessor»(a)" },
    ],
    [`${states} ${machine} new sfn.Map(scope, 'One').iterator(a);`, { id: 'twice', at: '«iterator»(a)' }],
  ],
});
