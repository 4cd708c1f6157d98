import { test } from 'vitest';
import { type CodeCircumstances, checkCode } from './check-code.ts';

const targets: CodeCircumstances = {
  rules: ['no-dangling-target', 'field-value', 'field-type', 'no-unknown-field', 'duration-value'],
};

test('a constant that is a text is told of where it is used, in which nothing is changed', () => {
  checkCode(
    `
const SHIP = 'Shp';
const seconds = 60 * -1;
const flow: Asl = {
  StartAt: SHIP,
//         ^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
  States: { Ship: { Type: 'Wait', Seconds: seconds, Next: \`\${SHIP}\` } },
//                                         ^^^^^^^ \`Seconds\` is at least 0.
//                                                        ^^^^^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
};`,
    { rules: ['no-dangling-target', 'field-range'] },
  );
});

test('a constant that is an object is told of where it is written', () => {
  checkCode(
    `
const ship = { Type: 'Pass', Next: 'Bill' } as const;
//                                 ^^^^^^ There is no state \`Bill\` in the state machine.
new CfnStateMachine(this, 'Orders', { definition: { StartAt: 'Ship', States: { Ship: ship } } });`,
    targets,
  );
});

test('members of constants, of enums and of classes are followed', () => {
  checkCode(
    `
enum Names { Ship = 'Shp' }
const names = { pay: 'Py', all: ['Al'] } as const;
class Orders { static readonly BILL = 'Bll'; }
const flow: Asl = { StartAt: 'Ship', States: {
  Ship: { Type: 'Pass', Next: Names.Ship },
//                            ^^^^^^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
  Pay: { Type: 'Pass', Next: names.pay },
//                           ^^^^^^^^^ There is no state \`Py\` in the state machine. Did you mean \`Pay\`?
  Bill: { Type: 'Pass', Next: Orders.BILL },
//                            ^^^^^^^^^^^ There is no state \`Bll\` in the state machine. Did you mean \`Bill\`?
  All: { Type: 'Pass', Next: names['all'][0] },
//                           ^^^^^^^^^^^^^^^ There is no state \`Al\` in the state machine. Did you mean \`All\`?
} };`,
    targets,
  );
});

test('what is spread is a part, and what comes later takes its place', () => {
  checkCode(
    `
const pass = { Type: 'Pass', Next: 'Nowhere' };
const more = { Bill: { ...pass, Next: 'Shipp' } };
//                                    ^^^^^^^ There is no state \`Shipp\` in the state machine. Did you mean \`Ship\`?
const flow: Asl = { StartAt: 'Ship', States: {
  Ship: { ...pass, Next: 'Bil' },
//                       ^^^^^ There is no state \`Bil\` in the state machine. Did you mean \`Bill\`?
  ...more,
} };`,
    targets,
  );
});

test('keys that are computed are known where what they are made of is', () => {
  checkCode(
    `
const SHIP = 'Ship';
const flow: Asl = { StartAt: SHIP, States: { [SHIP]: { Type: 'Pass', Next: 'Bil' }, [\`\${SHIP}ped\`]: { Type: 'Succeed' } } };
//                                                                         ^^^^^ There is no state \`Bil\` in the state machine.`,
    targets,
  );
});

test('a property that is undefined is none, and neither is an element that is spread and empty', () => {
  checkCode(
    `
const none = {};
const flow: Asl = { StartAt: 'Ship', States: { ...none, Ship: { Type: 'Pass', Next: undefined, InputPath: void 0, End: true, } } };`,
  );
});

test('a definition that is used twice is told of once', () => {
  checkCode(
    `
const flow = { StartAt: 'Ship', States: { Ship: { Type: 'Pass', Next: 'Nowhere' } } };
//                                                                    ^^^^^^^^^ There is no state \`Nowhere\` in the state machine.
new CfnStateMachine(this, 'Orders', { definitionString: JSON.stringify(flow) });
new CfnStateMachine(this, 'Returns', { definitionString: JSON.stringify(flow), stateMachineType: 'EXPRESS' });`,
    targets,
  );
});

test('the type of a machine is what it is given beside its definition', () => {
  checkCode(
    `
const definition = (arn: string) => ({ arn });
new sfn.StateMachine(this, 'Orders', {
  stateMachineType: sfn.StateMachineType.EXPRESS,
  definitionBody: sfn.DefinitionBody.fromString(JSON.stringify({ StartAt: 'Ship', States: {
    Ship: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage.waitForTaskToken', Parameters: { QueueUrl: url, 'MessageBody.$': '$' }, End: true },
//                                                                    ^^^^^^^^^^^^^^^^ State \`Ship\` runs in an Express workflow, which supports no \`.waitForTaskToken\`.
  } })),
});`,
    { rules: ['express-integration'] },
  );
});

test('what a function is given is not what it is', () => {
  checkCode(`
expect(template).toEqual({ StartAt: 'Ship', States: {} });
Template.fromStack(stack).hasResourceProperties('AWS::StepFunctions::StateMachine', {
  DefinitionString: Match.serializedJson({ StartAt: 'Ship', States: { Ship: Match.objectLike({ Type: 'Task' }) } }),
});`);
});

test('a part of a definition is read as a part of it alone', () => {
  checkCode(`
const branch = { StartAt: 'Work', States: { Work: { Type: 'Task', Resource: arn, Arguments: '{% $states.input %}', End: true } } };
const states = { Split: { Type: 'Parallel', Branches: [branch, { StartAt: 'A', States: { A: { Type: 'Succeed' } } }], End: true } };
const flow: Asl = { StartAt: 'Split', QueryLanguage: 'JSONata', States: states };`);
});
