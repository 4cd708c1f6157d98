import { expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type Diagnostic,
  DocumentDiagnosticRequest,
  type TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';
import { ableClient, type Editor, type OpenDocument, startEditor } from './editor.ts';

const uri = 'file:///flows/order.asl.json';
const templateUri = 'file:///flows/template.yaml';

const order = `{
  "StartAt": "Pay",
  "States": {
    "Pay": {
      "Type": "Task",
      "Resource": "arn:aws:states:::lambda:invoke",
      "Parameters": { "FunctionName": "pay", "Payload.$": "$.order" },
      "Next": "Route"
    },
    "Route": {
      "Type": "Choice",
      "Choices": [{ "Variable": "$.paid", "BooleanEquals": true, "Next": "Ship" }]
    },
    "Ship": {
      "Type": "Task",
      "Resource": "arn:aws:states:::sqs:sendMessage",
      "Parameters": { "QueueUrl": "https://sqs.eu-west-1.amazonaws.com/123456789012/q", "MessageBody": "x" },
      "Catch": [{ "ErrorEquals": ["States.ALL"], "Next": "Gone" }],
      "End": true
    }
  }
}
`;

const resolvingClient: ClientCapabilities = {
  ...ableClient,
  textDocument: {
    ...ableClient.textDocument,
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

interface Place {
  readonly document: OpenDocument;
  readonly part: string;
  readonly only?: string[];
}

async function actionsAt({ client }: Editor, { document, part, only }: Place): Promise<readonly CodeAction[]> {
  const actions = await client.sendRequest(CodeActionRequest.type, {
    ...document.params,
    range: document.rangeOf(part),
    context: { diagnostics: [], ...(only && { only }) },
  });
  return (actions ?? []) as CodeAction[];
}

function applied({ uri: of, text }: OpenDocument, { edit }: CodeAction): string {
  const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = changes.filter(({ textDocument }) => textDocument.uri === of).flatMap((change) => change.edits);
  return TextDocument.applyEdits(TextDocument.create(of, '', 1, text), edits as never);
}

const offered = [
  ['"Pay": {', 'Catch the errors of `Pay` in a new Fail state', 'refactor.rewrite', '"PayFailed": {'],
  ['"Pay": {', 'Retry the transient errors of Lambda in `Pay`', 'refactor.rewrite', '"Retry": ['],
  ['"Pay": {', 'Add a timeout of 300 seconds to `Pay`', 'refactor.rewrite', '"TimeoutSeconds": 300'],
  ['"Pay": {', 'Insert a Pass state behind `Pay`', 'refactor.rewrite', '"AfterPay": {'],
  ['"Pay": {', 'Wrap `Pay` in a Parallel state', 'refactor.rewrite', '"PayStep": {'],
  ['"Pay": {', 'Run `Pay` for each item of its input, in a Map state', 'refactor.rewrite', '"ItemProcessor": {'],
  ['"Pay": {', 'Extract the `Parameters` of `Pay` into a Pass state', 'refactor.extract', '"PreparePay": {'],
  [
    '"Choice"',
    'Add a `Default` to `Route` that leads to a new Fail state',
    'refactor.rewrite',
    '"Default": "RouteMatched',
  ],
  ['"End"', 'Catch `States.Timeout` of `Ship` in a new Fail state', 'refactor.rewrite', '"States.Timeout"'],
  ['"Gone"', 'Create Fail state `Gone`', 'quickfix', '"Gone": {'],
] as const;

test.each(offered)('at %s: %s', async (part, title, kind, written) => {
  const editor = await startEditor();
  const document = await editor.open(uri, order);
  const action = (await actionsAt(editor, { document, part })).find((one) => one.title === title);
  expect(action?.kind).toBe(kind);
  expect(action && applied(document, action)).toContain(written);
  expect(order).not.toContain(written);
  for (const only of [[kind], [kind.split('.')[0] ?? '']])
    expect((await actionsAt(editor, { document, part, only })).map((one) => one.title)).toContain(title);
  expect((await actionsAt(editor, { document, part, only: ['source'] })).map((one) => one.title)).not.toContain(title);
});

test('a missing state is created for its finding', async () => {
  const editor = await startEditor();
  const document = await editor.open(uri, order);
  const actions = await actionsAt(editor, { document, part: '"Gone"', only: ['quickfix'] });
  const created = actions.filter(({ title }) => title.startsWith('Create'));
  expect(created.map(({ title }) => title)).toEqual(['Create Fail state `Gone`', 'Create Pass state `Gone`']);
  for (const { diagnostics } of created) expect(diagnostics).toMatchObject([{ code: 'no-dangling-target' }]);
});

test('a Choice without a Default is mended where the warning is, and that is offered once', async () => {
  const editor = await startEditor();
  const document = await editor.open(uri, order);
  const title = 'Add a `Default` to `Route` that leads to a new Fail state';
  const actions = (await actionsAt(editor, { document, part: '"Route": {' })).filter((one) => one.title === title);
  expect(actions).toMatchObject([{ kind: 'quickfix', diagnostics: [{ code: 'choice-default' }] }]);
});

test('a client that can ask for edits later gets them when it asks, for the text that it asked about', async () => {
  const editor = await startEditor({ capabilities: resolvingClient });
  expect(editor.initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
  const document = await editor.open(uri, order);
  const actions = await actionsAt(editor, { document, part: '"Pay": {', only: ['refactor'] });
  expect(actions.length).toBeGreaterThan(5);
  for (const action of actions) {
    expect(action.edit).toBeUndefined();
    const resolved = await editor.client.sendRequest(CodeActionResolveRequest.type, action);
    expect(resolved).toMatchObject({ title: action.title, kind: action.kind });
    expect(applied(document, resolved)).not.toBe(order);
  }
  const [first] = actions;
  await document.replace('$.paid', '$.payed');
  const late = editor.client.sendRequest(CodeActionResolveRequest.type, first as CodeAction);
  await expect(late).rejects.toThrow('The text has changed');
});

test('an action of another kind, or with data of another one, comes back as it is', async () => {
  const { client } = await startEditor({ capabilities: resolvingClient });
  for (const data of [undefined, null, 1, {}, { uri, version: 1 }, { uri, version: 1, span: { start: 'a' } }]) {
    const resolved = await client.sendRequest(CodeActionResolveRequest.type, { title: 'Own', data });
    expect(resolved.title).toBe('Own');
    expect(resolved.edit).toBeUndefined();
  }
});

const machine = `      Definition:
        StartAt: Pay
        States:
          Pay: { Type: Task, Resource: !GetAtt Pay.Arn, TimeoutSeconds: 60, End: true }
`;

const template = (definition: string) => `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {}
      Policies:
        - PolicyName: own
          PolicyDocument:
            Statement:
              - Effect: Allow
                Action: sqs:SendMessage
                Resource: "*"
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Role: !GetAtt Role.Arn
${definition}`;

test('within a template states are changed where they stand', async () => {
  const editor = await startEditor();
  const document = await editor.open(templateUri, template(machine), 'yaml');
  const actions = await actionsAt(editor, { document, part: 'Pay: {', only: ['refactor'] });
  const wrap = actions.find(({ title }) => title.startsWith('Wrap'));
  expect(wrap && applied(document, wrap)).toContain(
    'Pay: { "Type": "Parallel", "Branches": [{ "StartAt": "PayStep", "States": { "PayStep": { Type: Task,',
  );
  expect(await actionsAt(editor, { document, part: 'Policies', only: ['refactor'] })).toEqual([]);
});

const permission = (title: string) => title.includes('lambda:InvokeFunction');

test('a permission that the role lacks is offered at the state and at the role', async () => {
  const editor = await startEditor({ world: { awsData: awsDataFolder() } });
  const document = await editor.open(templateUri, template(machine), 'yaml');
  const at = async (part: string) =>
    (await actionsAt(editor, { document, part })).filter(({ title }) => permission(title));
  const [[atState], [atRole]] = [await at('!GetAtt Pay.Arn'), await at('AWS::IAM::Role')];
  expect(atState && applied(document, atState)).toContain('"Action":"lambda:InvokeFunction"');
  expect(atRole).toMatchObject({ title: atState?.title, kind: 'quickfix', edit: atState?.edit });
  expect(await at('AWS::Serverless::Function')).toEqual([]);
});

test('and so it is where the definition has a file of its own', async () => {
  const editor = await startEditor({ world: { awsData: awsDataFolder() } });
  const named = template(`      DefinitionUri: order.asl.json
      DefinitionSubstitutions: { Pay: !GetAtt Pay.Arn }
`);
  const document = await editor.open(templateUri, named, 'yaml');
  const definition = await editor.open(
    uri,
    '{ "StartAt": "A", "States": { "A": { "Type": "Task", "Resource": "${Pay}", "TimeoutSeconds": 60, "End": true } } }',
  );
  for (const place of [
    { document: definition, part: '"${Pay}"' },
    { document, part: 'AWS::IAM::Role' },
  ]) {
    const [action] = (await actionsAt(editor, place)).filter(({ title }) => permission(title));
    expect(action && applied(document, action), place.part).toContain('"Action":"lambda:InvokeFunction"');
  }
});

const serverless = `Transform: AWS::Serverless-2016-10-31
Resources:
  Pay:
    Type: AWS::Serverless::Function
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      Policies:
        - Statement:
            - Effect: Allow
              Action: sqs:SendMessage
              Resource: "*"
${machine}`;

const cloudFormation = `{ "Resources": {
  "Role": { "Type": "AWS::IAM::Role", "Properties": { "AssumeRolePolicyDocument": {}, "Policies": [
    { "PolicyName": "own", "PolicyDocument": { "Statement": [
      { "Effect": "Allow", "Action": "lambda:InvokeFunction", "Resource": "*" }
    ] } }
  ] } },
  "Orders": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
    "RoleArn": { "Fn::GetAtt": ["Role", "Arn"] },
    "Definition": { "StartAt": "Tell", "States": { "Tell": { "Type": "Task", "Resource": "arn:aws:states:::sns:publish",
      "Parameters": { "TopicArn": { "Ref": "Told" }, "Message": "a" }, "End": true } } } } },
  "Told": { "Type": "AWS::SNS::Topic" }
} }`;

test.each([
  ['the role of a SAM template', 'template.yaml', template(machine)],
  ['the policies of a SAM machine', 'template.yaml', serverless],
  ['the role of a CloudFormation template', 'template.json', cloudFormation],
])('a permission that is added to %s removes its finding, and nothing else is found', async (_where, name, text) => {
  const editor = await startEditor({ world: { awsData: awsDataFolder() } });
  const document = await editor.open(`file:///flows/${name}`, text, name.endsWith('.json') ? 'json' : 'yaml');
  const found = async () => {
    const report = await editor.client.sendRequest(DocumentDiagnosticRequest.type, document.params);
    return report.kind === 'full' ? report.items : [];
  };
  const before = await found();
  const isMissing = ({ code }: Diagnostic) => code === 'missing-permission';
  const [missing, ...more] = before.filter(isMissing);
  expect(more).toEqual([]);
  if (missing === undefined) throw new Error('No permission is missing.');
  const part = document.within(missing.range);
  const actions = await actionsAt(editor, { document, part, only: ['quickfix'] });
  const [adding] = actions.filter(({ title }) => title.startsWith('Allow'));
  if (adding === undefined) throw new Error(`Offered are ${actions.map(({ title }) => title).join(', ')}.`);
  await document.change({ text: applied(document, adding) });
  const codesOf = (diagnostics: readonly Diagnostic[]) => diagnostics.map(({ code }) => code);
  expect(codesOf(await found())).toEqual(codesOf(before.filter((one) => !isMissing(one))));
});
