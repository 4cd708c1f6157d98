import { expect, test } from 'vitest';
import { widthOf } from '../../packages/reports/src/wording/width.ts';
import { folderWith, stepproof, type World } from './command.ts';

const order = `{
  "StartAt": "Charge",
  "States": {
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "charge", "Payload.$": "$.order" },
      "ResultPath": "$.charge",
      "Retry": [{ "ErrorEquals": ["Card.Busy"], "IntervalSeconds": 90, "MaxAttempts": 2 }],
      "Catch": [{ "ErrorEquals": ["Card.Declined"], "ResultPath": "$.failure", "Next": "Declined" }],
      "Next": "Route"
    },
    "Route": {
      "Type": "Choice",
      "Choices": [
        { "Variable": "$.order.id", "IsNull": true, "Next": "Declined" },
        { "Not": { "Or": [{ "Variable": "$.order.total", "NumericLessThan": 9 }, { "Variable": "$.order.free", "IsPresent": true }] }, "Next": "Lines" }
      ],
      "Default": "Declined"
    },
    "Lines": {
      "Type": "Map",
      "ItemsPath": "$.order.lines",
      "ItemProcessor": {
        "StartAt": "Pack",
        "States": { "Pack": { "Type": "Pass", "Parameters": { "sku.$": "$" }, "Assign": { "last.$": "$" }, "End": true } }
      },
      "ResultPath": "$.packed",
      "End": true
    },
    "Declined": { "Type": "Fail", "Error": "Order.Declined", "CausePath": "$.failure.Cause" }
  }
}
`;

const input = '{ "order": { "id": "A-1", "total": 120, "lines": ["lamp"] } }';
const paid = '{ "return": { "id": 7 } }';

function pretty(args: readonly string[], world: World = {}, definition = order) {
  return stepproof(folderWith({ 'order.asl.json': definition }), ['simulate', 'order.asl.json', ...args], world);
}

test('a trace shows what each field makes of the data, tries, rules, iterations and variables', async () => {
  const mocks = `{ "Charge": [{ "throw": { "error": "Card.Busy", "cause": "Try later" } }, ${paid}] }`;
  const { code, out, error } = await pretty(['--input', input, '--mocks', mocks], { columns: 80 });
  expect({ code, error }).toEqual({ code: 0, error: '' });
  expect(out).toBe(`\
● Charge  Task
  in              {"order":{"id":"A-1","total":120,"lines":["lamp"]}}
  Parameters      {"FunctionName":"charge","Payload":{…}}
  ✗ fails         Card.Busy: Try later
  ↻ retries       after 1 min 30 s, 1 of 2
  try 2           at 1 min 30 s
  result          {"id":7}
  ResultPath      {…,"charge":{"id":7}}
● Route  Choice · 1 min 30 s
  in              {"order":{"id":"A-1","total":120,"lines":[… 1]},"charge":{…}}
  rule 2 of 2     not ($.order.total NumericLessThan 9 or $.order.free IsPresent
                  true)
● Lines  Map · 1 min 30 s
  in              {"order":{"id":"A-1","total":120,"lines":[… 1]},"charge":{…}}
  ItemsPath       ["lamp"]
  ┌ iteration 0 · 1 min 30 s
  │ ● Pack  Pass · 1 min 30 s
  │   in              "lamp"
  │   Parameters      {"sku":"lamp"}
  │   $last :=        {"sku":"lamp"}
  └   out             {"sku":"lamp"}
  result          [{"sku":"lamp"}]
  ResultPath      {…,"packed":[{"sku":"lamp"}]}

SUCCEEDED  4 states, 1 min 30 s of virtual time

{
  "order": {
    "id": "A-1",
    "total": 120,
    "lines": [
      "lamp"
    ]
  },
  "charge": {
    "id": 7
  },
  "packed": [
    {
      "sku": "lamp"
    }
  ]
}
`);
});

test('an error is shown in the state, with its catcher, and where it comes from', async () => {
  const mocks = '{ "Charge": { "throw": { "error": "Card.Declined", "cause": "No money" } } }';
  const { out } = await pretty(['--input', input, '--mocks', mocks], { columns: 80 });
  expect(out).toContain(`
  ✗ fails         Card.Declined: No money
  ↷ caught        by the catcher for Card.Declined, which goes on to Declined
  out             {…,"failure":{"Error":"Card.Declined","Cause":"No money"}}
● Declined  Fail
`);
  expect(out).toContain(`
FAILED  2 states, 0 s of virtual time
\`Order.Declined\`: No money
   ╭─ order.asl.json:31:5
   │
31 │     "Declined": { "Type": "Fail", "Error": "Order.Declined", "CausePath"…
   │     ^^^^^^^^^^
`);
});

test('what is not known, not answered and not needed is said', async () => {
  const other = await pretty(['--input', input, '--until', 'Route']);
  expect(other.out).toContain('<result of Charge>');
  expect(other.out).toContain(
    'note: Nothing answers for `Charge`, so that what comes back is unknown: give --mocks a file such as {"Charge":{"return":{}}}.',
  );
  const unused = await pretty(['--start-at', 'Lines', '--input', input, '--mocks', `{ "Charge": ${paid} }`]);
  expect(unused.out).toContain('note: `Charge` was never called, so that its mocks were not used. (--mocks:1:3)');
});

test('a decision that cannot be made is told with its reason and place', async () => {
  const { out } = await pretty(
    ['--input', input, '--start-at', 'Charge'],
    { columns: 80 },
    order.replace('"$.order.id"', '"$.charge.id"'),
  );
  expect(out).toContain('UNDECIDED');
  expect(out).toContain('order.asl.json:16:9');
});

test('names that are longer than most take their room from the data', async () => {
  const variables = { Type: 'Pass', Assign: { [`total${'X'.repeat(60)}`]: 'x'.repeat(200) }, End: true };
  const { out } = await pretty([], { columns: 60 }, JSON.stringify({ StartAt: 'A', States: { A: variables } }));
  const line = out.split('\n').find((one) => one.includes('$totalX')) ?? '';
  expect(line).toMatch(/^ {2}\$totalX{17}… "x+…$/);
  expect(widthOf(line)).toBeLessThanOrEqual(60);
});

const many = JSON.stringify({ order: { lines: Array.from({ length: 100 }, (_, index) => `lamp ${index}`) } });

test('of very many iterations and states the first ones are shown, and all if that is asked for', async () => {
  const args = ['--start-at', 'Lines', '--input', many];
  const short = (await pretty(args)).out;
  expect(short).toContain('… 97 more, which --verbose shows');
  expect(short).toContain('more lines, which --verbose shows');
  const whole = (await pretty([...args, '--verbose'])).out;
  expect(whole).toContain('iteration 99');
  expect(whole).not.toContain('--verbose');
  const loop = '{ "StartAt": "A", "States": { "A": { "Type": "Pass", "Next": "A" } } }';
  const endless = (await pretty([], {}, loop)).out;
  expect(endless).toContain('more states, which --verbose shows');
  expect(endless).toMatch(/^(?:LIMIT|FAILED) {2}/m);
  expect(endless.length).toBeLessThan(20_000);
});

test.each([40, 57, 80, 120])('no line of the data is wider than %i columns', async (columns) => {
  const wide = JSON.stringify({
    order: { id: '日本'.repeat(40), total: 1e21, lines: ['x'.repeat(500), { a: { b: ['😀'] } }] },
  });
  const mocks = `{ "Charge": [{ "throw": { "error": "Card.Busy", "cause": "${'later '.repeat(60)}" } }, ${paid}] }`;
  const { out } = await pretty(['--input', wide, '--mocks', mocks], { columns });
  const trace = out.slice(0, out.indexOf('SUCCEEDED')).split('\n');
  expect(trace.length).toBeGreaterThan(10);
  expect(trace.filter((line) => widthOf(line) > columns)).toEqual([]);
});

test('colours are those of the terminal', async () => {
  const args = ['--start-at', 'Lines', '--input', input];
  const plain = (await pretty(args)).out;
  const coloured = (await pretty([...args, '--color'])).out;
  expect(plain).not.toContain('\u001b');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is looked for.
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
  expect(coloured).toContain('\u001b[32m●\u001b[39m \u001b[1mLines\u001b[22m');
});

test('where a missing answer ends the execution, that is said once, and how to give one', async () => {
  const machine = order.replace('"$.order.id", "IsNull"', '"$.charge.id", "IsNull"');
  const folder = folderWith({ 'order.asl.json': machine });
  const { out } = await stepproof(folder, ['simulate', 'order.asl.json', '--input', input]);
  expect(out).toContain('UNDECIDED');
  expect(out.match(/Nothing answers for/g)).toHaveLength(1);
  expect(out).toContain('note: --mocks takes a file with answers for `Charge`, such as {"Charge":{"return":{}}}.');
});
