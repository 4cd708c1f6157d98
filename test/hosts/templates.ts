import type { MachineDeclaration, MachineType, Template } from '../../packages/core/src/hosts/template.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { type DefinitionFiles, machinesOf } from '../../packages/core/src/project/machines.ts';
import { type FileReading, readFile } from '../../packages/core/src/project/read-file.ts';
import { readers } from '../check.ts';
import { valueIn } from '../syntax/value-in.ts';

export interface TemplateFile {
  readonly text: string;
  readonly file?: string;
  readonly files?: DefinitionFiles;
  readonly type?: MachineType;
}

function readingOf({ text, file = '/flows/template.yaml' }: TemplateFile): FileReading {
  return readFile({ file, text, isNamed: false }, readers);
}

/** The template that a text is. */
export function templateIn(text: string, file?: string): Template {
  const reading = readingOf({ text, ...(file !== undefined && { file }) });
  if (reading.kind !== 'template') throw new Error(`The text is no template but ${reading.kind}.`);
  return reading.template;
}

/** The one state machine that a template declares. */
export function declarationIn(text: string): MachineDeclaration {
  const [declaration, ...others] = templateIn(text).machines;
  if (declaration === undefined || others.length > 0) throw new Error('The template has not one machine.');
  return declaration;
}

/** The state machines of a template, as they are checked. */
export function machinesIn(template: TemplateFile): readonly MachineUse[] {
  const given = { readers, type: template.type };
  return machinesOf(readingOf(template), given, template.files ?? (() => 'not-found'));
}

/** What the definitions of a template say; placeholders as they are written. */
export function definitionsIn(text: string, files?: DefinitionFiles): readonly unknown[] {
  return machinesIn({ text, ...(files !== undefined && { files }) }).map(({ root }) =>
    root === undefined ? undefined : valueIn(root),
  );
}

/** A template with one state machine, of which the properties are given as lines. */
export function withMachine(properties: string, type = 'AWS::StepFunctions::StateMachine'): string {
  const lines = properties.trim().split('\n');
  const indented = lines.map((line) => `      ${line}`).join('\n');
  return `Resources:\n  Orders:\n    Type: ${type}\n    Properties:\n${indented}\n`;
}
