import { describe, expect, test } from 'vitest';
import { permissionRecords } from '../../packages/aws-data/generate/permissions.ts';
import {
  callerPermissions,
  featurePermissions,
  integrationPermissions,
  keyPermissions,
} from '../../packages/aws-data/generate/tables/integration-permissions.ts';
import type { PermissionFacts } from '../../packages/aws-data/src/look-ups.ts';
import { PermissionTables, readPermission } from '../../packages/aws-data/src/permission-tables.ts';
import { aws } from './aws.ts';

const calls = Object.keys(integrationPermissions);

const rows: readonly (readonly [string, PermissionFacts])[] = [
  integrationPermissions,
  featurePermissions,
  callerPermissions,
].flatMap((table) =>
  Object.entries(table).flatMap(([key, lines]) =>
    lines
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => [`${key}: ${line}`, readPermission(line)] as const),
  ),
);

test('every optimized integration has a row, and every row is of one', () => {
  const all = aws.optimizedIntegrations().map(({ service, action }) => `${service}:${action}`);
  expect([...calls].sort()).toEqual(all.sort());
});

test('callers are operations of services', () => {
  for (const key of Object.keys(callerPermissions)) {
    const [service = '', operation] = key.split(':');
    expect(aws.service(service), key).toBeDefined();
    if (operation !== undefined) expect(aws.operation(service, operation), key).toBeDefined();
  }
});

test('the data has what the tables say', () => {
  const fresh = new PermissionTables(JSON.stringify(permissionRecords()));
  for (const call of calls) expect(aws.integrationPermissions(call)).toEqual(fresh.integration(call));
  for (const name of Object.keys(featurePermissions)) expect(aws.featurePermissions(name)).toEqual(fresh.feature(name));
  for (const key of Object.keys(callerPermissions)) {
    const [service = '', operation = 'any'] = key.split(':');
    expect(aws.callerPermissions(service, operation)).toEqual(fresh.caller(service, operation));
  }
});

const purposes = [
  'call',
  'may',
  'pass',
  'data',
  'help',
  'first',
  'deploy',
  'poll',
  'watch',
  'rule',
  'stop',
  'mark',
] as const;

test.each(rows)('%s can be read', (_, { purpose, actions, resources, why }) => {
  expect(purposes).toContain(purpose);
  expect(actions.length).toBeGreaterThan(0);
  expect(resources.length).toBeGreaterThan(0);
  if (why !== undefined) expect(why).toMatch(/^[A-Z].*\.$/);
  if (purpose === 'may' || purpose === 'help' || purpose === 'deploy') expect(why).toBeDefined();
});

test('every action is one that IAM knows, with its capitals', () => {
  const all = [...rows.flatMap(([, { actions }]) => actions), ...Object.keys(keyPermissions)];
  const keyed = Object.values(keyPermissions).flatMap((lines) => lines.trim().split(/\s+/));
  for (const action of [...all, ...keyed]) {
    const [prefix = '', name = ''] = action.split(':');
    expect(aws.iamAction(prefix, name)?.name, action).toBe(name);
  }
});

/** What the readers give an ARN of. */
const readers: Readonly<Record<string, string>> = {
  function: 'lambda:function:x',
  queue: 'sqs:x',
  bus: 'events:event-bus/x',
  'task-definition': 'ecs:task-definition/x:1',
  'job-definition': 'batch:job-definition/x',
  'roles-of-task': 'iam:role/x',
  role: 'iam:role/x',
  'role-of-profile': 'iam:role/x',
  'object-of-uri': 's3:x/x',
  'objects-below-uri': 's3:x/x',
  secret: 'secretsmanager:secret:x',
  executions: 'states:execution:x:x',
  'own-executions': 'states:execution:x:x',
  'own-map-runs': 'states:execution:x/x:x',
  'own-key': 'kms:key/x',
  api: 'execute-api:x/x/x/x',
  model: 'bedrock:foundation-model/x',
  machine: 'states:stateMachine:x',
};

/** Of which the reference names no resources, though the guide does (connect-emr-serverless, call-https-apis). */
const withoutTypes = new Set(['emr-serverless:CreateApplication', 'states:InvokeHTTPEndpoint']);

test.each(rows)('%s is about resources that the action is about', (_, { actions, resources }) => {
  for (const action of actions) {
    const [prefix = '', name = ''] = action.split(':');
    const types = aws.iamAction(prefix, name)?.resourceTypes ?? [];
    for (const resource of resources) expectToFit({ action, resource, forms: types.map(({ arn }) => arn ?? '') });
  }
});

interface Use {
  readonly action: string;
  readonly resource: string;
  readonly forms: readonly string[];
}

function expectToFit({ action, resource, forms }: Use): void {
  if (withoutTypes.has(action) || /^\{[\w.[\]]+\}$/.test(resource)) return;
  if (resource === '*') return;
  const reader = /^([\w-]+)\((.*)\)$/.exec(resource)?.[1];
  const form = reader === undefined ? resource : readers[reader];
  expect(form, `a reader called ${reader}`).toBeDefined();
  const example = form?.replaceAll(/\{[^{}]*\}|\*/g, 'x').replace(/^[a-z0-9-]+:/, '');
  const fitting = forms.filter((arn) => patternOf(arn).test(example ?? ''));
  expect(fitting, `${action} on ${example}, of ${forms.join(' ')}`).not.toEqual([]);
}

/** Of the part of an ARN after its account. */
function patternOf(arn: string): RegExp {
  const own = arn.split(':').slice(5).join(':');
  const parts = own.split(/\$\{\w+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`);
}

describe('a line', () => {
  test('has actions, resources, conditions, context and a sentence', () => {
    const line = 'may a:B c:D on x:y/{Z|d} * if P Q=v unless R with k:c:e {V} k w(): The call: Needs it.';
    expect(readPermission(line)).toEqual({
      purpose: 'may',
      actions: ['a:B', 'c:D'],
      resources: ['x:y/{Z|d}', '*'],
      given: ['P', 'Q=v'],
      notGiven: ['R'],
      context: [
        { key: 'k:c:e', value: '{V}' },
        { key: 'k', value: 'w()' },
      ],
      why: 'The call: Needs it.',
    });
  });

  test('may hand over a role', () => {
    expect(readPermission('pass {RoleArn} to sagemaker if RoleArn')).toMatchObject({
      actions: ['iam:PassRole'],
      resources: ['{RoleArn}'],
      context: [{ key: 'iam:PassedToService', value: "'sagemaker.amazonaws.com" }],
    });
  });

  test('may be a rule', () => {
    expect(readPermission('rule Some')).toMatchObject({ resources: ['events:rule/Some'] });
  });
});

test('what is not in the tables is not known', () => {
  expect(aws.integrationPermissions('sqs:sendMessages')).toBeUndefined();
  expect(aws.integrationPermissions('__proto__')).toBeUndefined();
  expect(aws.callerPermissions('toString', 'constructor')).toEqual([]);
  expect(aws.featurePermissions('hasOwnProperty')).toEqual([]);
  expect(aws.integrationPermissions('eks:call')).toEqual([]);
  expect(aws.keyActions('sqs:SendMessage')).toEqual(['kms:Decrypt', 'kms:GenerateDataKey']);
  expect(aws.keyActions('lambda:InvokeFunction')).toEqual([]);
});
