import { test } from 'vitest';
import { checkCode } from './check-code.ts';

test('what is imported is not known without types', () => {
  checkCode(`
import { SHIP, retries, more, flow } from './constants';
const known: Asl = { StartAt: SHIP, States: { Ship: { Type: 'Task', Resource: arn, Retry: retries, End: true }, ...more } };
new CfnStateMachine(this, 'Orders', { definitionString: JSON.stringify(flow) });`);
});

test('what a call gives is not known', () => {
  checkCode(`
const flow: Asl = {
  StartAt: first(),
  TimeoutSeconds: Duration.minutes(5).toSeconds(),
  States: { Ship: task('ship'), Pay: { Type: 'Choice', Choices: rules.map((rule) => rule), Default: 'Ship' } },
};`);
});

test('what is set or changed later is not known', () => {
  checkCode(`
let next = 'Nowhere';
next = 'Ship';
const ship: any = { Type: 'Pass' };
ship.End = true;
const list = [] as string[];
list.push('States.ALL');
const pay = { Type: 'Pass' };
addEnd(pay);
const bill = { Type: 'Pass' };
Object.assign(bill, { End: true });
const flow: Asl = { StartAt: 'Ship', States: {
  Ship: ship, Pay: pay, Bill: bill,
  Go: { Type: 'Pass', Next: next }, Task: { Type: 'Task', Resource: arn, Catch: [{ ErrorEquals: list, Next: 'Go' }], Next: 'Go' },
} };`);
});

test('a definition that is changed later is none', () => {
  checkCode(`
const flow = { StartAt: 'Ship', States: {} };
flow.States.Ship = { Type: 'Succeed' };
new CfnStateMachine(this, 'Orders', { definition: flow });
export function build() {
  const definition = { StartAt: 'Ship', States: {} as any };
  definition.States['Ship'] = { Type: 'Succeed' };
  return definition;
}`);
});

test('what may be overwritten by something unknown is not known, and what comes behind it is', () => {
  checkCode(
    `
const flow: Asl = { StartAt: 'Ship', States: {
  Ship: { Type: 'Pass', Next: 'Nowhere', InputPath: 'order', ...others },
  Pay: { ...others, Type: 'Pass', InputPath: 'order' },
//                                           ^^^^^^^ \`order\` is no path, which \`InputPath\` takes: a path begins with \`$\`.
  Last: { Type: 'Pass', InputPath: 'order', ...(isLast ? { End: true } : { Next: 'Ship' }) },
//                                 ^^^^^^^ \`order\` is no path, which \`InputPath\` takes: a path begins with \`$\`.
  End: { Type: 'Pass', ...(isLast && { End: true }) },
} };`,
    { rules: ['no-dangling-target', 'json-path-syntax', 'next-or-end'] },
  );
});

test('of states that are not all known any may be there', () => {
  checkCode(`
const flow: Asl = { StartAt: 'First', States: { ...states, [name]: { Type: 'Pass', Next: 'Anywhere' } } };`);
});

test('getters, methods, classes and regular expressions are not known', () => {
  checkCode(`
const flow: Asl = { StartAt: 'Ship', States: {
  Ship: { Type: 'Pass', get Next() { return 'Pay'; }, Comment() { return ''; } },
  Pay: { Type: 'Pass', Next: class {}, Comment: /x/, Result: 10n, End: !isLast },
} };`);
});

test('a property that may be undefined may be none', () => {
  checkCode(`
const flow = (next?: string, end?: boolean, last: string | undefined) => ({ StartAt: 'Ship', States: {
  Ship: { Type: 'Pass', Next: isLast ? undefined : 'Pay', End: isLast ? true : undefined },
  Pay: { Type: 'Pass', Next: next, End: end },
  Bill: { Type: 'Pass', Next: options?.next.name, End: last && true },
} });`);
});

test('a text of which a part is not known is known in its other parts', () => {
  checkCode(
    `
new CreateStateMachineCommand({ definition: \`{ "StartAt": "\${first}", "States": {
  \${states},
  "Ship": { "Type": "Pass", "Nxt": "\${first}", "End": true }
//          ^^^^^^^^^^^^^^ A state has no
} }\` });`.replace(/^\/\/.*\n/m, ''),
    { rules: ['no-dangling-target', 'no-unreachable-state', 'no-invalid-syntax'] },
  );
});

test('a function of another name, and a text that is none of a definition, are left alone', () => {
  checkCode(`
new Machine({ definition: { initial: 'idle', states: {} } });
new StateMachine({ definition: machine });
new StateMachine({ definition: { initial: 'idle', states: {} } });
new StateMachine({ definition: 'idle -> busy' });
const configuration = { stateMachines: { door: { definition: { initial: 'open' } } } };
new CfnStateMachine(this, 'Orders', { definitionString: readFileSync('orders.asl.json', 'utf8') });
const text = 'StartAt and States are the fields of a machine { }';`);
});
