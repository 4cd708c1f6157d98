import { expect, test } from 'vitest';
import { linksOf } from '../../../packages/core/src/assistance/outline/document-links.ts';
import { type Circumstances, documentsOf } from '../../check.ts';

/** The characters of each link, and where it leads. */
function links(text: string, circumstances: Circumstances = {}): readonly (readonly [string, unknown])[] {
  return documentsOf(text, circumstances)
    .flatMap(linksOf)
    .map(({ span, target }) => {
      const { kind, ...where } = target;
      const [leads] = Object.values(where);
      return [text.slice(span.start, span.end), kind === 'file' ? leads : `${kind} ${leads}`];
    });
}

function task(resource: string): string {
  return `{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "${resource}", "End": true } } }`;
}

const guide = 'page https://docs.aws.amazon.com/step-functions/latest/dg';

test.each([
  ['arn:aws:states:::lambda:invoke', `${guide}/connect-lambda.html`],
  ['arn:aws:states:::sqs:sendMessage.waitForTaskToken', `${guide}/connect-sqs.html`],
  ['arn:aws:states:::http:invoke', `${guide}/call-https-apis.html`],
  ['arn:aws:lambda:eu-west-1:123456789012:function:pay', `${guide}/connect-lambda.html`],
  ['arn:aws:states:eu-west-1:123456789012:activity:pack', `${guide}/concepts-activities.html`],
])('`%s` leads to its page', (resource, page) => {
  expect(links(task(resource))).toEqual([[resource, page]]);
});

test('a call of the SDK leads to the reference of its operation', () => {
  const [[, page] = []] = links(task('arn:aws:states:::aws-sdk:dynamodb:putItem'));
  expect(page).toMatch(/^page https:\/\/docs\.aws\.amazon\.com\/.*\bPutItem/);
});

test('what is no service, or only known at deployment, leads nowhere', () => {
  for (const resource of ['${Pay}', 'pay', 'arn:aws:states:::nothing:atAll', ''])
    expect(links(task(resource))).toEqual([]);
});

test('what reads the items of a Map, and what writes its results, have pages too', () => {
  const text = `{ "StartAt": "A", "States": { "A": { "Type": "Map", "End": true,
    "ItemReader": { "Resource": "arn:aws:states:::s3:getObject" },
    "ResultWriter": { "Resource": "arn:aws:states:::s3:putObject" } } } }`;
  expect(links(text).map(([written]) => written)).toEqual([
    'arn:aws:states:::s3:getObject',
    'arn:aws:states:::s3:putObject',
  ]);
});

test('a rule that is suppressed leads to its page', () => {
  const text = `# stepproof-disable-next-line terminal-state, no-unknown-field -- on purpose
StartAt: A
States: {}
`;
  expect(links(text, { format: 'yaml' })).toEqual([
    ['terminal-state', 'rule terminal-state'],
    ['no-unknown-field', 'rule no-unknown-field'],
  ]);
});

const template = `Resources:
  Order:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: 'flows/order.asl.json'
  Pay:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/pay, Handler: app.handler }
  Pack:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: s3://bucket/pack.zip, Handler: app.handler }
  Bare:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: bare.zip }
  Compiled:
    Type: AWS::Serverless::Function
    Properties: { CodeUri: src/ship, Handler: bootstrap }
`;

test('a template leads to the definition that it names, and to the code of its functions', () => {
  const found = links(template, { format: 'yaml' });
  expect(found.map(([written]) => written)).toEqual(['flows/order.asl.json', 'src/pay', 'bare.zip', 'src/ship']);
  const [[, definition] = [], [, code] = []] = found;
  expect(found.at(-1)).toEqual(['src/ship', ['src/ship']]);
  expect(definition).toEqual(['flows/order.asl.json']);
  expect(code).toEqual(expect.arrayContaining(['src/pay/app.ts', 'src/pay/app.py', 'src/pay']));
});
