import { expect, test } from 'vitest';
import { grantsOf } from '../../../../packages/core/src/analyses/permissions/grants/grants-of.ts';
import { policiesAfterMachine } from '../../../../packages/core/src/analyses/permissions/grants/policy-order.ts';
import { mayTakeRole } from '../../../../packages/core/src/analyses/permissions/grants/trust.ts';
import { hole, printSymbolicText } from '../../../../packages/core/src/iam/symbolic-text.ts';
import { grantsIn, machineIn } from './printed-grants.ts';

const document = (action: string) => JSON.stringify({ Statement: { Effect: 'Allow', Action: action, Resource: '*' } });
const trust = JSON.stringify({
  Statement: { Effect: 'Allow', Principal: { Service: 'states.amazonaws.com' }, Action: 'sts:AssumeRole' },
});

function resource(address: string, values: object) {
  return { address, mode: 'managed', type: address.split('.').at(-2), name: address.split('.').at(-1), values };
}

/** What the configuration says that the arguments of a resource refer to. */
function configured(address: string, named: Readonly<Record<string, string>>) {
  const expressions = Object.entries(named).map(([name, reference]) => {
    return [name, { references: [reference, reference.split('.').slice(0, 2).join('.')] }];
  });
  return { address, expressions: Object.fromEntries(expressions) };
}

const definition = '{"StartAt":"A","States":{"A":{"Type":"Succeed"}}}';

const configuration = [
  configured('aws_sfn_state_machine.orders', { role_arn: 'aws_iam_role.orders.arn' }),
  configured('aws_iam_role_policy.own', { role: 'aws_iam_role.orders.id' }),
  configured('aws_iam_role_policy.late', { role: 'aws_iam_role.orders.id', policy: 'aws_sqs_queue.in.arn' }),
  configured('aws_iam_role_policy.others', { role: 'aws_iam_role.others.id' }),
  configured('aws_iam_role_policy_attachment.a', {
    role: 'aws_iam_role.orders.name',
    policy_arn: 'aws_iam_policy.a.arn',
  }),
];

const planned = [
  resource('aws_sfn_state_machine.orders', { name: 'orders', definition }),
  resource('aws_iam_role.orders', { name: 'orders', assume_role_policy: trust, permissions_boundary: null }),
  resource('aws_iam_role.others', { name: 'others' }),
  resource('aws_iam_role_policy.own', { policy: document('sqs:SendMessage') }),
  resource('aws_iam_role_policy.others', { policy: document('s3:*') }),
  resource('aws_iam_role_policy_attachment.a', {}),
  resource('aws_iam_policy.a', { policy: document('sns:Publish') }),
];

function machineOfPlan(resources: readonly object[], prefix = '') {
  const module =
    prefix === ''
      ? { resources: configuration }
      : {
          module_calls: { [prefix]: { module: { resources: configuration } } },
        };
  const plan = { planned_values: { root_module: { resources } }, configuration: { root_module: module } };
  return machineIn(JSON.stringify(plan), new Map(), '/flows/plan.json');
}

test('the policies of a plan are those that its configuration leads to', () => {
  const { declaration, deployment } = machineOfPlan(planned);
  const grants = grantsOf(declaration, deployment);
  expect(grantsIn({ declaration, deployment })).toEqual(['Allow sqs:SendMessage @ *', 'Allow sns:Publish @ *']);
  expect(grants.role.arn && printSymbolicText(grants.role.arn)).toBe('arn:aws:iam::*:role/orders');
  expect(mayTakeRole(grants.trust, [hole], deployment).verdict).toBe('granted');
  // In which order they are made is not looked for in a plan.
  expect(policiesAfterMachine(declaration, grants)).toEqual([]);
});

test('a policy that follows from what is not made yet is not known', () => {
  const late = resource('aws_iam_role_policy.late', {});
  expect(grantsIn(machineOfPlan([...planned, late]))).toContain('and others');
});

test('within a module the configuration has other addresses', () => {
  const inner = planned.map(({ address, ...rest }) => ({ ...rest, address: `module.flows["a"].${address}` }));
  expect(grantsIn(machineOfPlan(inner, 'flows'))).toEqual(['Allow sqs:SendMessage @ *', 'Allow sns:Publish @ *']);
});

test('in a state the values tell', () => {
  const arn = 'arn:aws:iam::111122223333:role/orders';
  const policy = 'arn:aws:iam::111122223333:policy/a';
  const resources = [
    resource('aws_sfn_state_machine.orders', { name: 'orders', definition, role_arn: arn }),
    resource('aws_iam_role.orders', { name: 'orders', arn, permissions_boundary: policy }),
    resource('aws_iam_role_policy.own', { role: 'orders', policy: document('sqs:SendMessage') }),
    resource('aws_iam_role_policy.others', { role: 'others', policy: document('s3:*') }),
    resource('aws_iam_role_policy_attachment.a', { role: 'orders', policy_arn: policy }),
    resource('aws_iam_role_policy_attachment.b', {
      role: 'orders',
      policy_arn: 'arn:aws:iam::aws:policy/service-role/AWSLambdaRole',
    }),
    resource('aws_iam_policy.a', { arn: policy, policy: document('sns:Publish') }),
  ];
  const { declaration, deployment } = machineIn(
    JSON.stringify({ values: { root_module: { resources } } }),
    new Map(),
    '/flows/state.json',
  );
  const { role } = grantsOf(declaration, deployment);
  expect(grantsIn({ declaration, deployment })).toEqual([
    'Allow sqs:SendMessage @ *',
    'Allow sns:Publish @ *',
    'managed arn:aws:iam::aws:policy/service-role/AWSLambdaRole',
    'bounded by Allow sns:Publish @ *',
  ]);
  expect(role.arn && printSymbolicText(role.arn)).toBe(arn);
});

test('a role that is not in the plan is not known', () => {
  expect(grantsIn(machineOfPlan(planned.filter(({ address }) => address !== 'aws_iam_role.orders')))).toEqual([
    'and others',
  ]);
});
