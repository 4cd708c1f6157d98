import { expect, test } from 'vitest';
import { deadWaysIn, explored, machine, openWaysIn } from './explored.ts';

const ends = { Yes: { Type: 'Succeed' }, No: { Type: 'Succeed' } };

/** A Choice of these rules, each of which leads to `Yes`, after other states. */
function choosing(rules: readonly object[], before: Readonly<Record<string, object>> = {}): object {
  const Choices = rules.map((rule) => ({ ...rule, Next: 'Yes' }));
  return machine({ ...before, Pick: { Type: 'Choice', Choices, Default: 'No' }, ...ends });
}

function passing(fields: object): Readonly<Record<string, object>> {
  return { Set: { Type: 'Pass', ...fields, Next: 'Pick' } };
}

function calling(handlers: readonly (readonly string[])[], type: object = task): object {
  const Catch = handlers.map((ErrorEquals, index) => ({ ErrorEquals, Next: `On${index + 1}` }));
  const targets = handlers.map((_, index) => [`On${index + 1}`, { Type: 'Succeed' }]);
  return machine({ Call: { ...type, Catch, End: true }, ...Object.fromEntries(targets) });
}

const task = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:charge' };
const kind = (operator: string, operand: unknown) => ({ Variable: '$.kind', [operator]: operand });
const rule = (number: number, earlier: string) =>
  `Pick -> Yes (never: Rule ${number} of \`Pick\` asks for what ${earlier} already takes.)`;
const noData = (number: number) =>
  `Pick -> Yes (never: Rule ${number} of \`Pick\` asks for what no data that gets there has.)`;
const caught = (number: number) =>
  `Call !> On${number} (never: What this catcher of \`Call\` names is caught before it, or is never caught.)`;
const defaultTaken = (number: number) =>
  `Pick -> No (never: Whatever gets to \`Pick\` is taken by rule ${number} or one before it.)`;

const cases: readonly (readonly [what: string, definition: object, dead: readonly string[]])[] = [
  ['the same rule twice', choosing([kind('StringEquals', 'x'), kind('StringEquals', 'x')]), [rule(2, 'rule 1')]],
  [
    'a text that a pattern took',
    choosing([kind('StringMatches', 'a*'), kind('StringEquals', 'ab')]),
    [rule(2, 'rule 1')],
  ],
  [
    'a pattern within a wider one',
    choosing([kind('StringMatches', 'a*'), kind('StringMatches', 'ab*c')]),
    [rule(2, 'rule 1')],
  ],
  [
    'a number above a lower bound',
    choosing([kind('NumericGreaterThan', 3), kind('NumericGreaterThan', 5)]),
    [rule(2, 'rule 1')],
  ],
  [
    'a time after an earlier one',
    choosing([kind('TimestampGreaterThan', '2024-01-01T00:00:00Z'), kind('TimestampEquals', '2024-06-01T00:00:00Z')]),
    [rule(2, 'rule 1')],
  ],
  [
    'a text that is ordered before',
    choosing([kind('StringLessThan', 'm'), kind('StringEquals', 'a')]),
    [rule(2, 'rule 1')],
  ],
  [
    'one of an Or before',
    choosing([{ Or: [kind('StringEquals', 'x'), kind('StringEquals', 'y')] }, kind('StringEquals', 'y')]),
    [rule(2, 'rule 1')],
  ],
  [
    'more than a rule before asks',
    choosing([kind('StringEquals', 'x'), { And: [kind('StringEquals', 'x'), { Variable: '$.n', IsPresent: true }] }]),
    [rule(2, 'rule 1')],
  ],
  ['a type that was taken', choosing([kind('IsString', true), kind('StringEquals', 'x')]), [rule(2, 'rule 1')]],
  [
    'a boolean after both',
    choosing([kind('BooleanEquals', true), kind('BooleanEquals', false), kind('IsBoolean', true)]),
    ['Pick -> Yes (never: Rule 3 of `Pick` asks for what rules 1 and 2 already take.)'],
  ],
  ['two texts at once', choosing([{ And: [kind('StringEquals', 'x'), kind('StringEquals', 'y')] }]), [noData(1)]],
  ['a number that is a text', choosing([{ And: [kind('NumericEquals', 1), kind('IsString', true)] }]), [noData(1)]],
  [
    'between bounds that cross',
    choosing([{ And: [kind('NumericGreaterThan', 5), kind('NumericLessThan', 3)] }]),
    [noData(1)],
  ],
  [
    'a part of what is null',
    choosing([{ And: [kind('IsNull', true), { Variable: '$.kind.name', IsPresent: true }] }]),
    [noData(1)],
  ],
  [
    'no default after a guard and its opposite',
    choosing([kind('IsPresent', true), kind('IsPresent', false)]),
    [defaultTaken(2)],
  ],
  [
    'a comparison after a guard',
    choosing([kind('IsPresent', false), kind('IsPresent', true), kind('StringEquals', 'x')]),
    ['Pick -> Yes (never: Whatever gets to `Pick` is taken by rule 2 or one before it.)', defaultTaken(2)],
  ],
  ['a fixed result', choosing([kind('StringEquals', 'y')], passing({ Result: { kind: 'x' } })), [noData(1)]],
  [
    'a fixed parameter',
    choosing(
      [kind('StringEquals', 'x'), kind('StringEquals', 'y')],
      passing({ Parameters: { kind: 'x', 'id.$': '$.id' } }),
    ),
    ['Pick -> Yes (never: Whatever gets to `Pick` is taken by rule 1 or one before it.)', defaultTaken(1)],
  ],
  [
    'a result at a path',
    choosing([{ Variable: '$.set.kind', NumericEquals: 2 }], passing({ Result: { kind: 1 }, ResultPath: '$.set' })),
    [noData(1)],
  ],
  [
    'a member that parameters leave out',
    choosing([{ Variable: '$.other', IsPresent: true }], passing({ Parameters: { 'kind.$': '$.kind' } })),
    [noData(1)],
  ],
  [
    'an intrinsic function of constants',
    choosing([{ Variable: '$.sum', NumericEquals: 4 }], passing({ Parameters: { 'sum.$': 'States.MathAdd(1, 2)' } })),
    [noData(1)],
  ],
  ['a variable', choosing([{ Variable: '$kind', StringEquals: 'y' }], passing({ Assign: { kind: 'x' } })), [noData(1)]],
  [
    'the result of a call that is not kept',
    choosing([{ Variable: '$.order.kind', StringEquals: 'y' }], {
      Set: { Type: 'Pass', Result: 'x', ResultPath: '$.order.kind', Next: 'Call' },
      Call: { ...task, ResultPath: null, Next: 'Pick' },
    }),
    [noData(1)],
  ],
  [
    'a member that the envelope of a call has not',
    choosing([{ Variable: '$.payload', IsPresent: true }], {
      Call: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke',
        Parameters: { FunctionName: 'charge' },
        Next: 'Pick',
      },
    }),
    [noData(1)],
  ],
  [
    'what was decided before',
    machine({
      First: { Type: 'Choice', Choices: [{ ...kind('StringEquals', 'x'), Next: 'Pick' }], Default: 'No' },
      Pick: { Type: 'Choice', Choices: [{ ...kind('StringEquals', 'y'), Next: 'Yes' }], Default: 'No' },
      ...ends,
    }),
    ['Pick -> Yes (never: Rule 1 of `Pick` contradicts what the execution went through before.)'],
  ],
  [
    'a Condition that is false of constants',
    machine(
      {
        Set: { Type: 'Pass', Output: { kind: 'x' }, Next: 'Pick' },
        Pick: {
          Type: 'Choice',
          Choices: [{ Condition: "{% $states.input.kind = 'y' %}", Next: 'Yes' }],
          Default: 'No',
        },
        ...ends,
      },
      { QueryLanguage: 'JSONata' },
    ),
    [noData(1)],
  ],
  [
    'a Condition that was taken',
    machine(
      {
        Pick: {
          Type: 'Choice',
          Choices: [
            { Condition: '{% $states.input > 3 %}', Next: 'Yes' },
            { Condition: '{% $states.input > 5 %}', Next: 'Yes' },
          ],
          Default: 'No',
        },
        ...ends,
      },
      { QueryLanguage: 'JSONata' },
    ),
    [rule(2, 'rule 1')],
  ],
  ['a catcher after the same name', calling([['Late'], ['Late'], ['States.ALL']]), [caught(2)]],
  ['a catcher of what nothing catches', calling([['States.Runtime'], ['States.ALL']]), [caught(1)]],
  [
    'a catcher of an own error after every failure',
    calling([['States.TaskFailed'], ['Late'], ['States.ALL']]),
    [caught(2)],
  ],
  [
    'states after a dead way',
    machine({
      Set: { Type: 'Pass', Result: { kind: 'x' }, Next: 'Pick' },
      Pick: { Type: 'Choice', Choices: [{ ...kind('StringEquals', 'y'), Next: 'Between' }], Default: 'No' },
      Between: { Type: 'Pass', Next: 'Yes' },
      ...ends,
    }),
    [
      'Pick -> Between (never: Rule 1 of `Pick` asks for what no data that gets there has.)',
      'Between -> Yes (never: No execution enters `Between`.)',
    ],
  ],
  [
    'a state that nothing leads to',
    machine({ Only: { Type: 'Pass', End: true }, Alone: { Type: 'Pass', Next: 'Yes' }, Yes: { Type: 'Succeed' } }),
    ['Alone -> Yes (never: No execution enters `Alone`.)'],
  ],
  [
    'a path that is never there',
    machine({
      Set: { Type: 'Pass', Result: {}, Next: 'Read' },
      Read: { Type: 'Pass', InputPath: '$.id', Next: 'Yes' },
      Yes: { Type: 'Succeed' },
    }),
    ['Read -> Yes (never: No execution gets through `Read`.)'],
  ],
  [
    'a rule on the item of a Map',
    machine({
      Each: {
        Type: 'Map',
        ItemsPath: '$.list',
        ItemSelector: { 'item.$': '$$.Map.Item.Value', kind: 'x' },
        End: true,
        ItemProcessor: choosing([kind('StringEquals', 'x'), kind('StringEquals', 'y')]),
      },
    }),
    ['Pick -> Yes (never: Whatever gets to `Pick` is taken by rule 1 or one before it.)', defaultTaken(1)],
  ],
  [
    'a rule in a branch',
    machine({
      Set: { Type: 'Pass', Result: { kind: 'x' }, Next: 'Both' },
      Both: {
        Type: 'Parallel',
        End: true,
        Branches: [choosing([kind('StringEquals', 'y')]), machine({ Rest: { Type: 'Pass', End: true } })],
      },
    }),
    [noData(1)],
  ],
];

test.each(cases)('%s is ruled out, and nothing else', async (_, definition, dead) => {
  const exploration = await explored(definition);
  expect(deadWaysIn(exploration)).toEqual(dead);
  expect(openWaysIn(exploration)).toEqual([]);
  expect(exploration.complete).toBe(true);
});

test('nothing is ruled out where a name is known at deployment only', async () => {
  const definition = machine({
    Pick: { Type: 'Choice', Choices: [{ ...kind('StringEquals', 'x'), Next: { Ref: 'Target' } }], Default: 'No' },
    ...ends,
  });
  expect(deadWaysIn(await explored(definition))).toEqual([]);
});

const open: readonly (readonly [what: string, before: Readonly<Record<string, object>>, rule: object])[] = [
  ['what a Condition reads of the context', {}, { Condition: '{% $states.context.Execution.Input != null %}' }],
  ['what is read of an element that was written', passing({ ResultPath: '$.list[0]' }), kind('StringEquals', 'x')],
  ['a list selected of nothing', passing({ Result: ['a'] }), { Variable: '$.list[0:2]', IsPresent: true }],
];

test.each(open)('%s is not ruled out', async (_, before, asked) => {
  const language = 'Condition' in asked ? { QueryLanguage: 'JSONata' } : {};
  const definition = machine({
    ...before,
    Pick: { Type: 'Choice', ...language, Choices: [{ ...asked, Next: 'Yes' }], Default: 'No' },
    ...ends,
  });
  expect(deadWaysIn(await explored(definition)).filter((way) => way.includes('Yes'))).toEqual([]);
});

test('what is missing is neither equal to anything nor different from it', async () => {
  const Choices = [{ Condition: "{% $states.input.kind != 'x' %}", Next: 'Yes' }];
  const Pick = { Type: 'Choice', QueryLanguage: 'JSONata', Choices, Default: 'No' };
  const Set = { Type: 'Pass', Result: {}, Next: 'Pick' };
  expect(deadWaysIn(await explored(machine({ Set, Pick, ...ends })))).toEqual([noData(1)]);
});
