import { expect } from 'vitest';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import type { AnyRule } from '../../packages/core/src/engine/rule.ts';
import type { MachineDeclaration, MachineType, Template } from '../../packages/core/src/hosts/template.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { type DefinitionFiles, machinesOf } from '../../packages/core/src/project/machines.ts';
import { type FileReading, readFile } from '../../packages/core/src/project/read-file.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { environment, readers, withMarks, withoutMarks } from '../check.ts';
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

/** Checks the state machines of a template with one rule, marked as `check` has it. */
export function checkTemplate(rule: AnyRule, marked: string, file = '/flows/template.yaml'): void {
  const text = withoutMarks(marked);
  const diagnostics = machinesIn({ text, file }).flatMap((use) => findingsIn(use, rule));
  expect(withMarks(text, diagnostics, formatOf(file))).toBe(marked);
}

/** Checks that the first fix of the rule, or the one with this title, makes `after` of a template. */
export function checkTemplateFix(rule: AnyRule, before: string, after: string): void {
  const [fix] = machinesIn({ text: before }).flatMap((use) => findingsIn(use, rule).flatMap(({ fixes }) => fixes));
  expect(fix).toBeDefined();
  expect(applyEdits(before, fix?.edits ?? [])).toBe(after);
}

/** Checks that the rule reports, and offers no fix. */
export function checkNoTemplateFix(rule: AnyRule, text: string): void {
  const diagnostics = machinesIn({ text }).flatMap((use) => findingsIn(use, rule));
  expect(diagnostics).not.toEqual([]);
  expect(diagnostics.flatMap(({ fixes }) => fixes)).toEqual([]);
}

function findingsIn(use: MachineUse, rule: AnyRule): readonly Diagnostic[] {
  const { diagnostics, failures } = lint(createDocument(use, environment), [rule], {
    preset: 'strict',
    levels: new Map(),
  });
  for (const { error } of failures) throw error;
  return diagnostics.filter(({ ruleId }) => ruleId === rule.id);
}

function formatOf(file: string): 'json' | 'yaml' {
  return file.endsWith('.json') ? 'json' : 'yaml';
}
