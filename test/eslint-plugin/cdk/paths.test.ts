import { cdkConditionValue } from '../../../packages/eslint-plugin/src/cdk/rules/condition-value.ts';
import { cdkFormatPlaceholders } from '../../../packages/eslint-plugin/src/cdk/rules/format-placeholders.ts';
import { cdkJsonPath } from '../../../packages/eslint-plugin/src/cdk/rules/json-path.ts';
import { cdkJsonata } from '../../../packages/eslint-plugin/src/cdk/rules/jsonata.ts';
import { cdkNoPathInText } from '../../../packages/eslint-plugin/src/cdk/rules/no-path-in-text.ts';
import { cdkPathPlace } from '../../../packages/eslint-plugin/src/cdk/rules/path-place.ts';
import { cdkTemplateKey } from '../../../packages/eslint-plugin/src/cdk/rules/template-key.ts';
import { tryRule } from './rule-tester.ts';

tryRule('cdk-json-path', cdkJsonPath, {
  valid: [
    "sfn.JsonPath.stringAt('$'); sfn.JsonPath.stringAt('$$'); sfn.JsonPath.stringAt('$$.Task.Token'); sfn.JsonPath.listAt('$[0]');",
    "sfn.JsonPath.stringAt('$name'); sfn.JsonPath.objectAt(\"$.a['b c'][?(@.d > 1)]\"); sfn.JsonPath.numberAt('$..n');",
    "sfn.JsonPath.stringAt('States.UUID()'); sfn.JsonPath.stringAt(\"States.Format('{}', $.a)\");",
    'sfn.JsonPath.stringAt(other); sfn.JsonPath.stringAt(`$.${other}`); sfn.JsonPath.stringAt();',
    "sfn.Condition.stringEquals('$.a', 'b'); sfn.Condition.isPresent('$.a[0].b'); sfn.Condition.isTrue('a');",
    "new sfn.Pass(scope, 'A', { inputPath: '$.a', outputPath: '$', resultPath: sfn.JsonPath.DISCARD });",
    "new sfn.Pass(scope, 'A', { inputPath: '$.a[', ...others });",
    "const JsonPath = { stringAt: (path) => path }; JsonPath.stringAt('a');",
  ],
  invalid: [
    [
      "sfn.JsonPath.stringAt('a.b');",
      {
        id: 'noDollar',
        data: { text: 'a.b', taker: 'JsonPath.stringAt' },
        at: "'a.b'",
        becomes: ["sfn.JsonPath.stringAt('$.a.b');"],
      },
    ],
    ["sfn.JsonPath.stringAt('a b');", { id: 'noDollar', at: "'a b'", becomes: [] }],
    ["sfn.JsonPath.numberAt('$.a[');", { id: 'syntax', at: "'$.a['" }],
    ["sfn.JsonPath.objectAt('$.');", { id: 'syntax', at: "'$.'" }],
    ["sfn.JsonPath.stringAt(`States.Format('{}', $.a`);", { id: 'syntax', at: "`States.Format('{}', $.a`" }],
    [
      "sfn.JsonPath.listAt('States.Array(1)');",
      { id: 'intrinsic', data: { taker: 'JsonPath.listAt' }, at: "'States.Array(1)'" },
    ],
    ["const path = '$.a['; sfn.JsonPath.stringAt(path);", { id: 'syntax', at: 'stringAt(«path»)' }],
    ["sfn.TaskInput.fromJsonPathAt('$.a[');", { id: 'syntax', at: "'$.a['" }],
    [
      "sfn.WaitTime.secondsPath('seconds');",
      { id: 'noDollar', at: "'seconds'", becomes: ["sfn.WaitTime.secondsPath('$.seconds');"] },
    ],
    [
      "sfn.WaitTime.timestampPath('$.a[*]');",
      { id: 'reference', data: { text: '$.a[*]', taker: 'WaitTime.timestampPath' }, at: "'$.a[*]'" },
    ],
    [
      "sfn.Condition.stringEquals('status', 'done');",
      { id: 'noDollar', at: "'status'", becomes: ["sfn.Condition.stringEquals('$.status', 'done');"] },
    ],
    ["sfn.Condition.numberLessThanJsonPath('$.a', '$.b[');", { id: 'syntax', at: "'$.b['" }],
    ["sfn.Condition.isNotNull('$..');", { id: 'syntax', at: "'$..'" }],
    ["new sfn.Pass(scope, 'A', { inputPath: '$.a[' });", { id: 'syntax', at: "'$.a['" }],
    [
      "new sfn.Pass(scope, 'A', { resultPath: '$.a.*' });",
      { id: 'reference', data: { text: '$.a.*', taker: 'resultPath' }, at: "'$.a.*'" },
    ],
    [
      "new sfn.Map(scope, 'A', { itemsPath: 'items' });",
      { id: 'noDollar', at: "'items'", becomes: ["new sfn.Map(scope, 'A', { itemsPath: '$.items' });"] },
    ],
    ["const { JsonPath } = sfn; JsonPath.stringAt('$.a[');", { id: 'syntax', at: "'$.a['" }],
    ["const { stringAt } = sfn.JsonPath; stringAt('$.a[');", { id: 'syntax', at: "'$.a['" }],
  ],
});

tryRule('cdk-format-placeholders', cdkFormatPlaceholders, {
  valid: [
    "sfn.JsonPath.format('Order {} of {}', one, two); sfn.JsonPath.format('Order');",
    "sfn.JsonPath.format('\\\\{\\\\} {}', one); sfn.JsonPath.format(\"It's {}\", one);",
    "sfn.JsonPath.format(template, one); sfn.JsonPath.format('{} {}', ...values); util.format('{}');",
  ],
  invalid: [
    [
      "sfn.JsonPath.format('Order {} of {}', one);",
      { id: 'count', data: { placeholders: '2 placeholders', values: '1 value is' }, at: "'Order {} of {}'" },
    ],
    [
      "sfn.JsonPath.format('Order', one);",
      { id: 'count', data: { placeholders: 'no placeholder', values: '1 value is' }, at: "'Order'" },
    ],
    [
      "const text = 'a {}'; sfn.JsonPath.format(text);",
      { id: 'count', data: { placeholders: '1 placeholder', values: 'no value is' }, at: 'format(«text»)' },
    ],
  ],
});

tryRule('cdk-condition-value', cdkConditionValue, {
  valid: [
    "sfn.Condition.stringEquals('$.a', 'b'); sfn.Condition.stringEquals('$.a', '$'); sfn.Condition.stringEquals('$.a', '$.50');",
    "sfn.Condition.stringEqualsJsonPath('$.a', '$.b'); sfn.Condition.stringMatches('$.a', '$.b*'); sfn.Condition.numberEquals('$.a', 1);",
    "sfn.Condition.stringEquals('$.a', other);",
  ],
  invalid: [
    [
      "sfn.Condition.stringEquals('$.a', sfn.JsonPath.stringAt('$.b'));",
      {
        id: 'literal',
        data: { method: 'stringEquals', meant: 'stringEqualsJsonPath' },
        at: "sfn.JsonPath.stringAt('$.b')",
        becomes: ["sfn.Condition.stringEqualsJsonPath('$.a', '$.b');"],
      },
    ],
    [
      "sfn.Condition.numberLessThan('$.a', sfn.JsonPath.numberAt('$.b'));",
      {
        id: 'literal',
        at: "sfn.JsonPath.numberAt('$.b')",
        becomes: ["sfn.Condition.numberLessThanJsonPath('$.a', '$.b');"],
      },
    ],
    [
      "sfn.Condition.timestampGreaterThan('$.a', '$.b.c');",
      { id: 'literal', at: "'$.b.c'", becomes: ["sfn.Condition.timestampGreaterThanJsonPath('$.a', '$.b.c');"] },
    ],
    [
      "const limit = sfn.JsonPath.stringAt('$.b'); sfn.Condition.stringEquals('$.a', limit);",
      { id: 'literal', at: "'$.a', «limit»", becomes: [] },
    ],
    [
      "sfn.Condition.stringEquals('$.a', sfn.JsonPath.executionId);",
      { id: 'literal', at: 'sfn.JsonPath.executionId', becomes: [] },
    ],
  ],
});

tryRule('cdk-jsonata', cdkJsonata, {
  valid: [
    "sfn.Condition.jsonata('{% $states.input.a > 1 %}'); sfn.Condition.jsonata(other); sfn.Condition.jsonata(`{% ${other} %}`);",
    "sfn.Pass.jsonata(scope, 'A', { outputs: { a: '{% $states.input.a %}', b: 'plain', c: [1, '{% 1 %}'] } });",
    "new sfn.Pass(scope, 'A', { parameters: { a: '{% ( %}' } });",
    "other.jsonata('a');",
  ],
  invalid: [
    [
      "sfn.Condition.jsonata('$states.input.a > 1');",
      {
        id: 'undelimited',
        data: { taker: 'Condition.jsonata' },
        at: "'$states.input.a > 1'",
        becomes: ["sfn.Condition.jsonata('{% $states.input.a > 1 %}');"],
      },
    ],
    ["sfn.Condition.jsonata('a b c');", { id: 'undelimited', at: "'a b c'", becomes: [] }],
    ["sfn.Condition.jsonata('{% a');", { id: 'broken', at: "'{% a'" }],
    ["sfn.Condition.jsonata('{% $sum( %}');", { id: 'syntax', at: "'{% $sum( %}'" }],
    ["sfn.Pass.jsonata(scope, 'A', { outputs: { a: [{ b: '{% 1 + %}' }] } });", { id: 'syntax', at: "'{% 1 + %}'" }],
    ["sfn.Pass.jsonata(scope, 'A', { outputs: '{% 1 + %}' as any });", { id: 'syntax', at: "'{% 1 + %}'" }],
    [
      "sfn.Choice.jsonata(scope, 'A').when(other, other, { assign: { a: '{% ) %}' } });",
      { id: 'syntax', at: "'{% ) %}'" },
    ],
  ],
});

tryRule('cdk-no-path-in-text', cdkNoPathInText, {
  valid: [
    "sfn.JsonPath.format('Order {}', sfn.JsonPath.stringAt('$.id')); `${sfn.JsonPath.stringAt('$.id')}`;",
    "`${sfn.JsonPath.listAt('$.id')} x`; tag`a ${sfn.JsonPath.stringAt('$.id')}`; const at = `${JsonPath.stringAt('$.a')} b`;",
    "sfn.JsonPath.stringAt('$.a') === other;",
  ],
  invalid: [
    [
      "const text = `Order ${sfn.JsonPath.stringAt('$.id')} of ${sfn.JsonPath.stringAt('$.n')}`;",
      {
        id: 'text',
        at: "`Order ${sfn.JsonPath.stringAt('$.id')} of ${sfn.JsonPath.stringAt('$.n')}`",
        becomes: [
          "const text = sfn.JsonPath.format('Order {} of {}', sfn.JsonPath.stringAt('$.id'), sfn.JsonPath.stringAt('$.n'));",
        ],
      },
    ],
    [
      "`${other} ${sfn.JsonPath.stringAt('$.id')}`;",
      { id: 'text', at: "`${other} ${sfn.JsonPath.stringAt('$.id')}`", becomes: [] },
    ],
    ["'a' + sfn.JsonPath.stringAt('$.id');", { id: 'text', at: "'a' + sfn.JsonPath.stringAt('$.id')", becomes: [] }],
  ],
});

tryRule('cdk-path-place', cdkPathPlace, {
  valid: [
    "new sfn.Pass(scope, 'A', { parameters: { a: sfn.JsonPath.stringAt('$.a'), b: [{ c: sfn.JsonPath.stringAt('$.c') }] } });",
    "sfn.Result.fromObject({ a: '$.a' }); new sfn.Pass(scope, 'A', { parameters: { a: ['b'] } });",
    "sfn.Pass.jsonata(scope, 'A', { outputs: { a: '{% $a %}' } });",
    "new sfn.Pass(scope, 'A', { parameters: { a: sfn.JsonPath.array(sfn.JsonPath.stringAt('$.a')) } });",
    "new sfn.Pass(scope, 'A', { resultPath: sfn.JsonPath.DISCARD }); sfn.Result.fromString(sfn.JsonPath.DISCARD);",
  ],
  invalid: [
    [
      "new sfn.Pass(scope, 'A', { parameters: { a: ['b', sfn.JsonPath.stringAt('$.c')] } });",
      {
        id: 'list',
        at: "sfn.JsonPath.stringAt('$.c')",
        becomes: [
          "new sfn.Pass(scope, 'A', { parameters: { a: sfn.JsonPath.array('b', sfn.JsonPath.stringAt('$.c')) } });",
        ],
      },
    ],
    [
      "new tasks.CallAwsService(scope, 'A', { parameters: { Ids: [1, sfn.JsonPath.taskToken] } });",
      { id: 'list', at: 'sfn.JsonPath.taskToken', becomes: [] },
    ],
    [
      "sfn.TaskInput.fromObject({ a: ['b', sfn.JsonPath.stringAt('$.c')] });",
      {
        id: 'list',
        at: "sfn.JsonPath.stringAt('$.c')",
        becomes: ["sfn.TaskInput.fromObject({ a: sfn.JsonPath.array('b', sfn.JsonPath.stringAt('$.c')) });"],
      },
    ],
    [
      "sfn.Result.fromObject({ a: { b: sfn.JsonPath.stringAt('$.c') } });",
      { id: 'result', at: "sfn.JsonPath.stringAt('$.c')" },
    ],
    [
      "sfn.Pass.jsonata(scope, 'A', { outputs: { a: sfn.JsonPath.stringAt('$.c') } });",
      { id: 'jsonata', at: "sfn.JsonPath.stringAt('$.c')" },
    ],
  ],
});

tryRule('cdk-template-key', cdkTemplateKey, {
  valid: [
    "new sfn.Pass(scope, 'A', { parameters: { 'a.$': '$.a', 'b.$': 'States.UUID()', c: 'd', 'e.$': other } });",
    "sfn.Pass.jsonata(scope, 'A', { outputs: { 'a.$': 'b' } }); sfn.Result.fromObject({ 'a.$': 'b' });",
    "sfn.TaskInput.fromObject({ a: sfn.JsonPath.stringAt('$.a') }); const x = { 'a.$': 'b' };",
  ],
  invalid: [
    [
      "new sfn.Pass(scope, 'A', { parameters: { 'a.$': sfn.JsonPath.stringAt('$.a') } });",
      {
        id: 'twice',
        at: "'a.$'",
        becomes: ["new sfn.Pass(scope, 'A', { parameters: { a: sfn.JsonPath.stringAt('$.a') } });"],
      },
    ],
    [
      "sfn.TaskInput.fromObject({ 'a-b.$': { 'c.$': 'plain' } });",
      {
        id: 'neither',
        data: { key: 'c.$', text: 'plain' },
        at: "'plain'",
        becomes: ["sfn.TaskInput.fromObject({ 'a-b.$': { c: 'plain' } });"],
      },
    ],
    [
      "new sfn.Map(scope, 'A', { itemSelector: [{ 'a b.$': '$.x[' }] });",
      { id: 'neither', at: "'$.x['", becomes: ["new sfn.Map(scope, 'A', { itemSelector: [{ \"a b\": '$.x[' }] });"] },
    ],
  ],
});
