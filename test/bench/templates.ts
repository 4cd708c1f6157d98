import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dump } from 'js-yaml';
import { definition, definitionOfLength, type Shape, shapes } from './definitions.ts';
import type { NamedText } from './programs/check-text.ts';

/** A template of a size with one definition in it, and what it was made of. */
export interface TemplateText {
  readonly name: string;
  readonly template: NamedText;
  readonly definition: NamedText;
}

export interface TemplateSize {
  readonly template: number;
  readonly definition: number;
}

/** Templates of a size, in which the definition is an object or a text, in JSON and in YAML. */
export function templatesOfLength(size: TemplateSize): readonly TemplateText[] {
  const text = definitionOfLength(size.definition, { shape: 'nested', queryLanguage: 'JSONPath', seed: 1 });
  const machine: object = JSON.parse(text);
  const json = { file: 'machine.asl.json', text };
  const yaml = { file: 'machine.asl.yaml', text: dump(machine) };
  const inFile = (write: WriteFile, properties: object) => filledUp(write, properties, size.template);
  return [
    { name: 'object in JSON', template: inFile(jsonFile, { Definition: machine }), definition: json },
    { name: 'text in JSON', template: inFile(jsonFile, { DefinitionString: text }), definition: json },
    { name: 'object in YAML', template: inFile(yamlFile, { Definition: machine }), definition: yaml },
    { name: 'text in YAML', template: inFile(yamlFile, { DefinitionString: text }), definition: json },
  ];
}

type WriteFile = (template: object) => NamedText;

/** With as many functions beside the machine as come nearest to a length. */
function filledUp(write: WriteFile, properties: object, length: number): NamedText {
  const lengthWith = (count: number) => write(templateOf(properties, count)).text.length;
  const [none, hundred] = [lengthWith(0), lengthWith(100)];
  return write(templateOf(properties, Math.max(0, Math.round((100 * (length - none)) / (hundred - none)))));
}

function jsonFile(template: object): NamedText {
  return { file: 'template.json', text: JSON.stringify(template, null, 2) };
}

function yamlFile(template: object): NamedText {
  return { file: 'template.yaml', text: dump(template, { lineWidth: -1 }) };
}

/** With so many functions as they stand beside a machine. */
function templateOf(properties: object, count: number): object {
  const functions = Array.from({ length: count }, (_, index) => [`Function${index}`, functionResource(index)]);
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Resources: { ...Object.fromEntries(functions), ...machineIn(properties) },
  };
}

function machineIn(properties: object): object {
  const role = { 'Fn::GetAtt': ['Role', 'Arn'] };
  return { Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { RoleArn: role, ...properties } } };
}

function functionResource(index: number): object {
  return {
    Type: 'AWS::Lambda::Function',
    Properties: {
      Handler: `orders.handler${index}`,
      Runtime: 'nodejs22.x',
      Code: { S3Bucket: { Ref: 'Bucket' }, S3Key: `functions/${index}.zip` },
      Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
      Environment: { Variables: { TABLE: { Ref: 'Table' }, STAGE: { 'Fn::Sub': '${AWS::StackName}-live' } } },
      Timeout: 30,
    },
  };
}

/** Writes so many files to a folder: templates of every kind, definitions that they name, and some that stand alone. */
export function writeRepository(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const { file, text } = repositoryFile(index);
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function repositoryFile(index: number): NamedText {
  const shape = shapes[Math.floor(index / 4) % shapes.length] as Shape;
  const machine = definition({ shape, states: 20, queryLanguage: 'JSONPath', seed: index });
  const service = `service-${Math.floor(index / 4)}`;
  switch (index % 4) {
    case 0:
      return { file: `${service}/flow.asl.json`, text: JSON.stringify(machine, null, 2) };
    case 1:
      return {
        ...yamlFile(templateOf({ DefinitionS3Location: 'flow.asl.json' }, 40)),
        file: `${service}/template.yaml`,
      };
    case 2:
      return { ...jsonFile(templateOf({ Definition: machine }, 40)), file: `${service}/stack.template.json` };
    default:
      return { file: `${service}/alone.asl.yaml`, text: dump(machine) };
  }
}
