import { expect, test } from 'vitest';
import { declarationIn, definitionsIn, machinesIn, templateIn, withMachine } from './templates.ts';

const ship = { StartAt: 'Ship', States: {} };
const shipText = '{ "StartAt": "Ship", "States": {} }';

test.each([
  ['an object', 'Definition: { StartAt: Ship, States: {} }'],
  ['an object as text', `DefinitionString: !ToJsonString { StartAt: Ship, States: {} }`],
  ['an object as text, in the long form', `DefinitionString: { Fn::ToJsonString: { StartAt: Ship, States: {} } }`],
  ['a literal block', `DefinitionString: |\n  ${shipText}`],
  ['a folded block', `DefinitionString: >-\n  { "StartAt":\n  "Ship", "States": {} }`],
  ['single quotes', `DefinitionString: '${shipText}'`],
  ['double quotes', `DefinitionString: ${JSON.stringify(shipText)}`],
  ['a substituted text', `DefinitionString: !Sub '${shipText}'`],
  ['a substituted text, in the long form', `DefinitionString:\n  Fn::Sub: |\n    ${shipText}`],
  [
    'a text with variables of its own',
    `DefinitionString: !Sub\n  - '{ "StartAt": "\${First}", "States": {} }'\n  - First: Ship`,
  ],
  ['a variable that is the whole text', `DefinitionString: !Sub ['\${Text}', { Text: '${shipText}' }]`],
  ['pieces', `DefinitionString: !Join ['', ['{ "StartAt": "Sh', 'ip", "States"', ': {} }']]`],
  ['lines', `DefinitionString: !Join ["\\n", ['{ "StartAt":', '"Ship",', '"States": {} }']]`],
  ['a delimiter of some length', `DefinitionString: !Join ['": ', ['{ "StartAt', '"Ship", "States', '{} }']]`],
  [
    'a joined text in a joined text',
    `DefinitionString: !Join ['', ['{ "StartAt": ', !Join ['hi', ['"S', 'p"']], ', "States": {} }']]`,
  ],
  [
    'a substituted text in a joined one',
    `DefinitionString: !Join ['', ['{ "StartAt": ', !Sub '"Ship"', ', "States": {} }']]`,
  ],
  [
    'a joined text in the variable of a substituted one',
    `DefinitionString: !Sub\n  - '{ "StartAt": "\${First}", "States": {} }'\n  - First: !Join ['', [Sh, ip]]`,
  ],
  ['an anchored text', `DefinitionString: &text '${shipText}'`],
])('a definition as %s', (_form, properties) => {
  expect(definitionsIn(withMachine(properties))).toEqual([ship]);
});

test('a definition in a JSON template, in every form', () => {
  const forms = [
    { Definition: ship },
    { DefinitionString: JSON.stringify(ship) },
    { DefinitionString: { 'Fn::Sub': JSON.stringify(ship) } },
    { DefinitionString: { 'Fn::Join': ['', ['{"StartAt":"Sh', 'ip","States":{}}']] } },
    { DefinitionString: { 'Fn::ToJsonString': ship } },
  ];
  for (const Properties of forms) {
    const template = { Resources: { Orders: { Type: 'AWS::StepFunctions::StateMachine', Properties } } };
    const [machine] = machinesIn({ text: JSON.stringify(template), file: '/flows/template.json' });
    expect(machine?.root).toMatchObject({ kind: 'object' });
    expect(machine?.tree.problems).toEqual([]);
  }
});

test('anchors and merge keys are followed, and of keys that stand twice the last one counts', () => {
  const text = `
Defaults: &defaults
  StateMachineType: EXPRESS
  DefinitionString: '{}'
Resources:
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      <<: *defaults
      DefinitionString: '{ "StartAt": "Old" }'
      DefinitionString: '${shipText}'
`;
  expect(definitionsIn(text)).toEqual([ship]);
  expect(declarationIn(text).type).toBe('EXPRESS');
});

test('an escaped placeholder of a substituted text is one of the definition', () => {
  const text = withMachine(`DefinitionString: !Sub '{ "A": "\${!Later}", "B": "\${Now}" }'`);
  expect(definitionsIn(text)).toEqual([{ A: '${Later}', B: '${Now}' }]);
  const { inText } = declarationIn(text).substitutions;
  expect(inText?.('Now')).toEqual({ kind: 'reference', to: 'Now', attribute: undefined });
  expect(inText?.('Later')).toBeUndefined();
});

test('what the placeholders of a text mean to the template', () => {
  const text = `
Parameters: { Stage: { Type: String } }
${withMachine(`DefinitionString: !Sub
  - '["\${Pay.Arn}", "\${Stage}", "\${AWS::Region}", "\${Own}", "\${ Pay }"]'
  - Own: !GetAtt Pay.Version`)}`;
  const { inText } = declarationIn(text).substitutions;
  expect(inText?.('Pay.Arn')).toEqual({ kind: 'reference', to: 'Pay', attribute: 'Arn' });
  expect(inText?.('Stage')).toEqual({ kind: 'parameter', name: 'Stage' });
  expect(inText?.('AWS::Region')).toEqual({ kind: 'pseudo-parameter', name: 'AWS::Region' });
  expect(inText?.('Own')).toEqual({ kind: 'reference', to: 'Pay', attribute: 'Version' });
  expect(inText?.(' Pay ')).toEqual({ kind: 'reference', to: 'Pay', attribute: undefined });
  expect(inText?.('Other')).toBeUndefined();
});

test('what intrinsic functions between joined pieces mean', () => {
  const { inText } = declarationIn(
    withMachine(`DefinitionString: !Join
  - ''
  - - '{ "A": "'
    - !GetAtt Pay.Arn
    - '", "B": "'
    - !ImportValue Other
    - '", "C": "\${Later}" }'`),
  ).substitutions;
  expect(inText?.('Pay.Arn')).toEqual({ kind: 'reference', to: 'Pay', attribute: 'Arn' });
  expect(inText?.('Fn::ImportValue')).toEqual({ kind: 'unknown' });
  expect(inText?.('Later')).toBeUndefined();
});

test('a variable that means different things in different places means nothing', () => {
  const { inText } = declarationIn(
    withMachine(`DefinitionString: !Join
  - ''
  - - !Sub ['"\${Name}', { Name: !Ref Pay }]
    - !Sub ['\${Name}"', { Name: !Ref Ship }]`),
  ).substitutions;
  expect(inText?.('Name')).toEqual({ kind: 'unknown' });
});

test('placeholders of a text that nobody substitutes are not those of the template', () => {
  expect(declarationIn(withMachine(`DefinitionString: '{ "A": "\${Name}" }'`)).substitutions.inText).toBeUndefined();
});

test.each([
  ['what a mapping holds', 'DefinitionString: !FindInMap [Texts, Orders, Text]'],
  ['what another stack exports', 'DefinitionString: !ImportValue Text'],
  ['a parameter', 'DefinitionString: !Ref Text'],
  ['pieces of a list that is computed', `DefinitionString: !Join ['', !Split [',', !Ref Text]]`],
  ['a path that is computed', 'DefinitionUri: !Ref Text'],
  ['properties that an include brings', 'Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://b/k } }'],
  ['an empty text', `DefinitionString: ''`],
])('a definition that is %s is computed', (_form, properties) => {
  expect(declarationIn(withMachine(properties)).definition.kind).toBe('computed');
  expect(definitionsIn(withMachine(properties))).toEqual([undefined]);
});

test('a parameter whose default is a definition', () => {
  const parameters = `Parameters:\n  Text:\n    Type: String\n    Default: '${shipText}'\n`;
  expect(definitionsIn(parameters + withMachine('DefinitionString: !Ref Text'))).toEqual([ship]);
  const other = `Parameters:\n  Text:\n    Type: String\n    Default: '{}'\n`;
  expect(definitionsIn(other + withMachine('DefinitionString: !Ref Text'))).toEqual([undefined]);
});

test.each([
  ['DefinitionUri: flows/orders.asl.json', 'flows/orders.asl.json'],
  ['DefinitionS3Location: ./orders.asl.yaml', './orders.asl.yaml'],
  ['Definition: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: orders.yaml } } }', 'orders.yaml'],
])('%s is a file beside the template', (properties, path) => {
  const { definition } = declarationIn(withMachine(properties));
  expect(definition).toMatchObject({ kind: 'file', path });
  const file = { file: 'orders.asl.json', text: shipText };
  expect(definitionsIn(withMachine(properties), () => file)).toEqual([ship]);
});

test.each([
  'DefinitionUri: s3://bucket/key',
  'DefinitionUri: { Bucket: bucket, Key: key }',
  'DefinitionS3Location: { Bucket: bucket, Key: orders.asl.json }',
  'Definition: { Fn::Transform: { Name: AWS::Include, Parameters: { Location: s3://bucket/key } } }',
])('%s lies in S3', (properties) => {
  expect(declarationIn(withMachine(properties)).definition.kind).toBe('remote');
});

test('a file that the CDK uploads has a copy beside the template, which nobody misses', () => {
  const hash = 'ab'.repeat(32);
  const text = withMachine(`DefinitionS3Location: { Bucket: !Sub 'assets-\${AWS::Region}', Key: ${hash}.json }`);
  expect(declarationIn(text).definition).toMatchObject({ kind: 'asset', path: `asset.${hash}.json` });
  expect(definitionsIn(text, () => ({ file: 'asset.json', text: shipText }))).toEqual([ship]);
  const [machine] = machinesIn({ text, files: () => 'not-found' });
  expect(machine).toMatchObject({ root: undefined, declared: { missing: undefined } });
});

test('of definitions that conditions choose from each is checked, and nothing else is told twice', () => {
  const text = withMachine(`DefinitionString: !If
  - IsOld
  - '{ "StartAt": "Old" }'
  - !If [IsNew, !Sub '{ "StartAt": "New" }', !Ref AWS::NoValue]
Definition: !If [IsObject, { StartAt: Object }, !Ref AWS::NoValue]
DefinitionSubstitutions: { Name: A }`);
  expect(definitionsIn(text)).toEqual([{ StartAt: 'Object' }, { StartAt: 'Old' }, { StartAt: 'New' }]);
  const { machines } = templateIn(text);
  expect(machines.map(({ logging }) => logging.state)).toEqual(['off', 'unknown', 'unknown']);
  for (const { name, substitutions } of machines) {
    expect(name).toBe('Orders');
    expect(substitutions).toMatchObject({ supplied: new Map(), isComplete: false });
  }
});

test('a condition that leaves one definition', () => {
  const text = withMachine(`DefinitionString: !If [IsOld, '${shipText}', !Ref AWS::NoValue]`);
  expect(definitionsIn(text)).toEqual([ship]);
});

test('a machine without a definition', () => {
  expect(declarationIn(withMachine('RoleArn: role')).definition).toEqual({ kind: 'absent' });
  expect(declarationIn('Resources: { Orders: { Type: AWS::StepFunctions::StateMachine } }').definition).toEqual({
    kind: 'absent',
  });
});

test('a machine that is declared in a loop', () => {
  const text = `
Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Machines:
    - Name
    - [Orders, Returns]
    - \${Name}Machine:
        Type: AWS::StepFunctions::StateMachine
        Properties: { DefinitionString: '${shipText}' }
`;
  expect(definitionsIn(text)).toEqual([ship]);
  expect(templateIn(text)).toMatchObject({ isComplete: false, machines: [{ name: '${Name}Machine' }] });
});
