import { expect, test } from 'vitest';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { environment } from '../check.ts';
import { definitionsIn, machinesIn, templateIn, withMachine } from './templates.ts';

/** Reads and checks a template, which is not to throw. */
function checked(text: string, file = '/flows/template.yaml'): number {
  const machines = machinesIn({ text, file });
  for (const use of machines) {
    const { failures } = lint(createDocument(use, environment), rules, { preset: 'strict', levels: new Map() });
    expect(failures).toEqual([]);
  }
  return machines.length;
}

const properties = [
  'Definition',
  'DefinitionString',
  'DefinitionUri',
  'DefinitionS3Location',
  'DefinitionSubstitutions',
  'StateMachineName',
  'StateMachineType',
  'RoleArn',
  'Policies',
  'LoggingConfiguration',
  'TracingConfiguration',
  'Role',
  'Logging',
  'Tracing',
];

const values = [
  'null',
  '5',
  'true',
  "''",
  'text',
  '[]',
  '[[]]',
  '{}',
  '{ a: { b: [c] } }',
  '{ Level: [], Enabled: {} }',
  '!Ref',
  '!Ref [a, b]',
  '!Ref { a: b }',
  '!GetAtt',
  '!GetAtt [a]',
  '!GetAtt [[], {}]',
  '!Sub',
  '!Sub []',
  '!Sub [[]]',
  '!Sub [text, text]',
  "!Sub ['${a}', { a: { b: c } }]",
  "!Sub '${}'",
  "!Sub '${!}'",
  "!Sub '${!a}${'",
  '!Join',
  '!Join []',
  "!Join ['']",
  "!Join ['', []]",
  '!Join [[], [a]]',
  "!Join ['', [null, 5, true, {}, [], !Ref a]]",
  '!If',
  '!If []',
  '!If [a, b, c]',
  '!If [a, [], {}]',
  '!ToJsonString []',
  '!ToJsonString text',
  '{ Fn::Transform: [] }',
  '{ Fn::Transform: { Name: AWS::Include } }',
  '{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: [] } } }',
  '{ Fn::Unknown: a }',
  '!Unknown { a: b }',
];

test.each(properties)('%s may hold anything', (name) => {
  for (const type of ['AWS::StepFunctions::StateMachine', 'AWS::Serverless::StateMachine'])
    for (const value of values) expect(checked(withMachine(`${name}: ${value}`, type))).toBeGreaterThan(0);
});

const machine = 'Type: AWS::StepFunctions::StateMachine';

test.each([
  ['a list of resources', `Resources: [{ ${machine} }]`],
  ['no resources', `# ${machine}\nResources:`],
  ['resources that are computed', `# ${machine}\nResources: !Ref All`],
  ['a list', `- ${machine}`],
  ['a text', machine.replace(': ', '-')],
  ['resources that are no objects', `# ${machine}\nResources: { A: 5, B: [], C: text, D: null }`],
])('%s is no template', (_what, text) => {
  expect(machinesIn({ text })).toEqual([]);
});

test.each([
  ['properties that are a list', `Resources: { A: { ${machine}, Properties: [] } }`],
  ['properties that are computed', `Resources: { A: { ${machine}, Properties: !Ref All } }`],
  ['parameters of any kind', `Parameters: { A: 5, B: [], C: { Default: {} } }\nResources: { A: { ${machine} } }`],
  ['transforms of any kind', `Transform: [5, {}, [], null]\nResources: { A: { ${machine} } }`],
  ['metadata of any kind', `Resources: { A: { ${machine}, Metadata: [], Connectors: [] } }`],
  ['a loop of any kind', `Resources: { A: { ${machine} }, Fn::ForEach::B: {}, Fn::ForEach::C: [1, 2, 3] }`],
  [
    'roles and policies of any kind',
    `Resources: { A: { ${machine}, Properties: { RoleArn: !GetAtt B.Arn } }, B: { Type: AWS::IAM::Role, Properties: { Policies: {}, ManagedPolicyArns: 5 } }, C: { Type: AWS::IAM::Policy, Properties: { Roles: { a: b } } }, D: { Type: AWS::IAM::Policy } }`,
  ],
])('a template with %s', (_what, text) => {
  expect(checked(text)).toBe(1);
});

test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the logical id `%s` is a name like others',
  (id) => {
    const text = `{ "Resources": { "${id}": { "Type": "AWS::StepFunctions::StateMachine", "Properties": {
    "DefinitionString": { "Fn::Sub": ["{ \\"A\\": \\"\${${id}}\\" }", { "${id}": { "Ref": "${id}" } }] },
    "DefinitionSubstitutions": { "${id}": "x" } } } } }`;
    const { machines, resources, parameters } = templateIn(text, '/flows/template.json');
    expect(machines.map(({ name }) => name)).toEqual([id]);
    expect(resources.has(id)).toBe(true);
    expect(parameters.has(id)).toBe(false);
    expect(machines[0]?.substitutions.inText?.(id)).toEqual({ kind: 'reference', to: id, attribute: undefined });
    expect(checked(text, '/flows/template.json')).toBeGreaterThan(0);
  },
);

test('an alias within the value that it names', () => {
  expect(checked(`Resources: &all { A: { ${machine}, Properties: { Definition: *all } } }`)).toBe(1);
  expect(
    checked(`Resources: { A: { ${machine}, Properties: { DefinitionString: !Join ['', &list [a, *list]] } } }`),
  ).toBe(1);
});

test('aliases that make an endless text of a short one', () => {
  let text = 'x0: &x0 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n';
  for (let level = 1; level < 40; level++)
    text += `x${level}: &x${level} !Join ['', [*x${level - 1}, *x${level - 1}]]\n`;
  text += `Resources:\n  A:\n    ${machine}\n    Properties: { DefinitionString: *x39, RoleArn: *x39 }\n`;
  expect(definitionsIn(text)).toEqual([undefined]);
  expect(checked(text)).toBe(1);
});

test.each([
  ['joined texts', '{"Fn::Join":["",[', ']]}'],
  ['variables', '{"Fn::Sub":["${a}",{"a":', '}]}'],
  ['conditions', '{"Fn::If":["a",', ',{"Ref":"AWS::NoValue"}]}'],
  ['objects', '{"a":', '}'],
  ['lists', '[', ']'],
])('%s within each other 10,000 times', (_what, opening, closing) => {
  for (const name of ['Definition', 'DefinitionString', 'RoleArn', 'DefinitionSubstitutions']) {
    const value = `${opening.repeat(10_000)}"x"${closing.repeat(10_000)}`;
    const text = `{"Resources":{"A":{"Type":"AWS::StepFunctions::StateMachine","Properties":{"${name}":${value}}}}}`;
    expect(checked(text, '/flows/template.json')).toBeGreaterThan(0);
  }
});
