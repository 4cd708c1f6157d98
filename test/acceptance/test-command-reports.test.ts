import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Folder, folderWith, stepproof } from './command.ts';
import { root } from './root.ts';

const order = `{
  "StartAt": "Charge",
  "States": {
    "Charge": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Catch": [{ "ErrorEquals": ["Declined"], "Next": "Refused" }],
      "Next": "Route"
    },
    "Route": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.express", "BooleanEquals": true, "Next": "Fly" }],
      "Default": "Ship"
    },
    "Fly": { "Type": "Succeed" },
    "Ship": { "Type": "Succeed" },
    "Refused": { "Type": "Fail", "Error": "Refused", "Cause": "The bank said <no>." }
  }
}
`;

const tests = `mocks: { Charge: { return: { express: false, weight: 3 } } }
tests:
  - name: ships
    expect: { path: [Charge, Route, Ship] }
  - name: flies
    expect:
      output: { express: true, weight: 3 }
      path: [Charge, Route, Fly]
  - name: "pays & <more>"
    mocks: { Charge: { throw: { error: Declined } } }
  - name: waits
    skip: for the bank
`;

function shop(files: Readonly<Record<string, string>> = {}): Folder {
  return folderWith({ 'order.asl.json': order, 'order.asl.test.yaml': tests, ...files });
}

test('for people: all tests, why some failed, and how many', async () => {
  const { code, out, error } = await stepproof(shop(), ['test'], { columns: 80 });
  expect([code, error]).toEqual([1, '']);
  expect(out).toBe(`order.asl.test.yaml
  ✓ ships
  ✗ flies
  ✗ pays & <more>
  - waits (skipped: for the bank)

✗ flies
  order.asl.test.yaml:5:11

  output /express (line 7)
    expected  true
    actual    false

  path (line 8)
    expected  Charge → Route → Fly
    actual    Charge → Route → Ship

✗ pays & <more>
  order.asl.test.yaml:9:11

  status (line 9)
    expected  SUCCEEDED
    actual    FAILED

  execution
    error     Refused
    cause     The bank said <no>.
    path      Charge → Refused
       ╭─ order.asl.json:17:5
       │
    17 │     "Refused": { "Type": "Fail", "Error": "Refused", "Cause": "The b…
       │     ^^^^^^^^^

2 failed, 1 passed, 1 skipped in 1 file.
`);
});

test('colours are shown where a terminal is, and nothing in a file can steer it', async () => {
  const folder = folderWith({
    'order.asl.json': order,
    'order.asl.test.yaml': 'tests: [{ name: "red \\e[31m", startAt: Ship }]',
  });
  const { out } = await stepproof(folder, ['test'], { isTerminal: true, columns: 80 });
  expect(out).toContain('\u001b[32m✓\u001b[39m red ␛[31m');
  expect((await stepproof(folder, ['test', '--no-color'], { isTerminal: true })).out).not.toContain('\u001b');
});

test('no line is wider than the terminal, but for places and names', async () => {
  const long = `${'word '.repeat(50)}${'x'.repeat(100)}`;
  const folder = folderWith({
    'order.asl.json': order.replace('The bank said <no>.', long),
    'order.asl.test.yaml': `tests: [{ name: a, startAt: Refused }, { name: b, startAt: Ship, input: { text: "${long}" }, expect: { output: { text: "${long}end" } } }]`,
  });
  const { out } = await stepproof(folder, ['test'], { columns: 60 });
  for (const line of out.split('\n')) expect(line.length, line).toBeLessThanOrEqual(60);
  expect(out).toContain('end"');
});

test('for programs: one object with places', async () => {
  const { out } = await stepproof(shop(), ['test', '--format', 'json']);
  const [file] = JSON.parse(out).files;
  expect(file).toMatchObject({ file: 'order.asl.test.yaml', definition: 'order.asl.json', machine: 'order' });
  const [ships, flies, pays, waits] = file.tests;
  expect(ships).toMatchObject({ name: 'ships', result: 'passed', execution: { status: 'SUCCEEDED', milliseconds: 0 } });
  expect(ships.mismatches).toBeUndefined();
  expect(flies.mismatches).toMatchObject([
    { subject: 'output', pointer: '/express', expected: 'true', actual: 'false', start: { line: 7, column: 26 } },
    { subject: 'path', pointer: '', expected: 'Charge → Route → Fly', actual: 'Charge → Route → Ship' },
  ]);
  expect(pays.execution).toMatchObject({
    status: 'FAILED',
    error: 'Refused',
    path: ['Charge', 'Refused'],
    place: { file: 'order.asl.json', start: { line: 17, column: 5 } },
  });
  expect(waits).toMatchObject({ result: 'skipped', reason: 'for the bank' });
});

test('for build servers: JUnit, in which everything is escaped', async () => {
  const { out } = await stepproof(shop({ 'bad.asl.test.yaml': 'tests: ["\\u0007"]' }), ['test', '--format', 'junit']);
  expect(out).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="stepproof" tests="5" failures="2" errors="1" skipped="1">
  <testsuite name="bad.asl.test.yaml" tests="1" failures="0" errors="1" skipped="0">
    <testcase name="bad.asl.test.yaml" classname="bad.asl.test.yaml" file="bad.asl.test.yaml">
      <error message="bad.asl.test.yaml:1:9: Expected an object here.">bad.asl.test.yaml:1:9: Expected an object here.</error>
    </testcase>
  </testsuite>
  <testsuite name="order.asl.test.yaml" tests="4" failures="2" errors="0" skipped="1">
    <testcase name="ships" classname="order" file="order.asl.test.yaml" line="3"/>
    <testcase name="flies" classname="order" file="order.asl.test.yaml" line="5">
      <failure message="output /express: expected true, and it is false" type="output">output /express: expected true, and it is false
path: expected Charge → Route → Fly, and it is Charge → Route → Ship</failure>
    </testcase>
    <testcase name="pays &#38; &#60;more&#62;" classname="order" file="order.asl.test.yaml" line="9">
      <failure message="status: expected SUCCEEDED, and it is FAILED" type="status">status: expected SUCCEEDED, and it is FAILED
error: Refused
cause: The bank said &#60;no&#62;.
at order.asl.json:17:5</failure>
    </testcase>
    <testcase name="waits" classname="order" file="order.asl.test.yaml" line="10">
      <skipped message="for the bank"/>
    </testcase>
  </testsuite>
</testsuites>
`.replace('line="10"', 'line="11"'),
  );
});

test('control characters, halves of characters and line breaks leave JUnit well-formed', async () => {
  const name = 'a\\u0000b\\u0007c\\ud800d\\ufffee\\nf\\tg]]>';
  const folder = folderWith({
    'order.asl.json': order,
    'order.asl.test.json': `{ "tests": [{ "name": "${name}", "startAt": "Ship", "expect": { "output": "]]>" } }] }`,
  });
  const { out } = await stepproof(folder, ['test', '--format', 'junit']);
  expect(out).toContain('name="a\ufffdb\ufffdc\ufffdd\ufffde&#10;f&#9;g]]&#62;"');
  expect(out).not.toMatch(/[^\t\n\u0020-\ud7ff\ue000-\ufffd]/);
});

test('the coverage tells what the tests did not come by, and where it is', async () => {
  const { code, out } = await stepproof(shop(), ['test', '--coverage', '--test', 'ships']);
  expect(code).toBe(0);
  expect(out).toBe(`order.asl.test.yaml
  ✓ ships

Coverage                     states          transitions
order.asl.json       3 of 5  60.0 %       3 of 5  60.0 %

Not covered
  order.asl.json:7   catch Charge → Refused
  order.asl.json:12  choice Route → Fly
  order.asl.json:15  state Fly
  order.asl.json:17  state Refused

1 passed in 1 file.
`);
});

test('several files of tests cover one machine together, and several machines have a sum', async () => {
  const folder = shop({
    'more.asl.test.yaml':
      'definition: order.asl.json\ntests: [{ name: refused, startAt: Refused, expect: { status: FAILED } }]',
    'one.asl.json': '{ "StartAt": "A", "States": { "A": { "Type": "Succeed" } } }',
    'one.asl.test.yaml': 'tests: [{ name: one }]',
  });
  const { out } = await stepproof(folder, [
    'test',
    '--coverage',
    '--test',
    'ships',
    '--test',
    'refused',
    '--test',
    'one',
  ]);
  expect(out).toContain(`
order.asl.json       4 of 5  80.0 %       3 of 5  60.0 %
one.asl.json         1 of 1   100 %       1 of 1   100 %
all                  5 of 6  83.3 %       4 of 6  66.6 %
`);
});

test('less coverage than is asked for fails', async () => {
  const enough = await stepproof(shop(), ['test', '--min-coverage', '60', '--test', 'ships']);
  expect([enough.code, enough.error]).toEqual([0, '']);
  const scarce = await stepproof(shop(), ['test', '--min-coverage', '60.1', '--test', 'ships']);
  expect([scarce.code, scarce.error]).toEqual([
    1,
    `error: 60 % of the states are covered, and \`--min-coverage\` asks for 60.1 %.
error: 60 % of the transitions are covered, and \`--min-coverage\` asks for 60.1 %.
`,
  ]);
});

test('tools for coverage read it as lcov', async () => {
  const folder = shop();
  const args = ['test', '--coverage-format', 'lcov', '--coverage-file', 'out/lcov.info', '--test', 'ships'];
  expect((await stepproof(folder, args)).out).not.toContain('Coverage');
  expect(folder.read('out/lcov.info')).toBe(`TN:
SF:order.asl.json
FN:4,Charge
FN:10,Route
FN:15,Fly
FN:16,Ship
FN:17,Refused
FNDA:1,Charge
FNDA:1,Route
FNDA:0,Fly
FNDA:1,Ship
FNDA:0,Refused
FNF:5
FNH:3
BRDA:4,0,0,1
BRDA:4,0,1,0
BRDA:10,1,0,0
BRDA:10,1,1,1
BRF:4
BRH:2
DA:2,1
DA:4,1
DA:7,0
DA:8,1
DA:10,1
DA:12,0
DA:13,1
DA:15,0
DA:16,1
DA:17,0
LF:10
LH:6
end_of_record
`);
});

test('programs read the coverage as JSON', async () => {
  const folder = shop();
  await stepproof(folder, ['test', '--coverage-format', 'json', '--coverage-file', 'coverage.json', '--test', 'ships']);
  const { version, machines, total } = JSON.parse(folder.read('coverage.json'));
  expect(version).toBe(1);
  expect(total.states).toEqual({ covered: 3, total: 5, percent: 60 });
  expect(machines[0]).toMatchObject({ file: 'order.asl.json', name: 'order' });
  expect(machines[0].states[0]).toMatchObject({
    name: 'Charge',
    pointer: '/States/Charge',
    visits: 1,
    start: { line: 4 },
  });
  expect(machines[0].transitions).toContainEqual(
    expect.objectContaining({ kind: 'default', from: 'Route', to: 'Ship', count: 1, pointer: '/States/Route/Default' }),
  );
});

test('results for programs hold the coverage when it is asked for, and JUnit has no place for it', async () => {
  const { out } = await stepproof(shop(), ['test', '--format', 'json', '--coverage', '--test', 'ships']);
  expect(JSON.parse(out).coverage.total.states).toEqual({ covered: 3, total: 5, percent: 60 });
  const refused = await stepproof(shop(), ['test', '--format', 'junit', '--coverage']);
  expect([refused.code, refused.error.split('\n')[0]]).toEqual([
    2,
    'error: JUnit has no place for coverage: add `--coverage-file FILE`.',
  ]);
});

test('a coverage file that cannot be written is told', async () => {
  const { code, error } = await stepproof(shop(), [
    'test',
    '--coverage',
    '--coverage-file',
    'order.asl.json/x',
    '--test',
    'ships',
  ]);
  expect(code).toBe(2);
  expect(error).toMatch(/^error: Could not write `order\.asl\.json\/x`: /);
});

test('the page on testing shows a failure as it is', async () => {
  const example = (name: string) => readFileSync(`${root}examples/${name}`, 'utf8');
  const folder = folderWith({
    'examples/order-processing.asl.json': example('order-processing.asl.json'),
    'examples/order-processing.asl.test.yaml': example('order-processing.asl.test.yaml').replace(
      'error: CardDeclined',
      'error: CardRefused',
    ),
  });
  const { out } = await stepproof(folder, ['test', '--test', 'card is declined'], { columns: 100 });
  const [, failure = ''] = out.split('\n\n✗');
  const page = readFileSync(`${root}docs/testing.md`, 'utf8');
  const shown = failure.slice(0, failure.indexOf('\n\n1 failed'));
  expect(shown).toContain('ReserveAndPay → ReleaseStock');
  expect(page).toContain(`✗${shown}\n`);
});
