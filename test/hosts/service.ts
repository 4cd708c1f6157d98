import { posix } from 'node:path';
import { expect } from 'vitest';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import type { MachineDeclaration, Template } from '../../packages/core/src/hosts/template.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { defaultSettings } from '../../packages/core/src/linter/settings.ts';
import type { NamedFiles } from '../../packages/core/src/project/included-files.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { type FileReading, readFile } from '../../packages/core/src/project/read-file.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { environment, readers, withMarks, withoutMarks } from '../check.ts';

/** The files of a service, by their paths from its folder. The first one is its configuration. */
export type Service = Readonly<Record<string, string>>;

/** Checks a service with all rules. In every file, comment lines with carets and messages are the whole expectation. */
export function checkService(marked: Service): void {
  const service = unmarked(marked);
  const diagnostics = machinesIn(service).flatMap(findingsIn);
  const found = Object.entries(service).map(([file, text]) => [file, withMarksOf(file, text, diagnostics)]);
  expect(Object.fromEntries(found)).toEqual(marked);
}

/** Checks that the only finding's first fix changes one file, and what that one is then. */
export function checkServiceFix(service: Service, changed: Service): void {
  const [only, ...others] = machinesIn(service).flatMap(findingsIn);
  const edits = only?.fixes[0]?.edits ?? [];
  expect(others).toEqual([]);
  expect([...new Set(edits.map(({ file }) => file))]).toEqual(Object.keys(changed));
  for (const [file, after] of Object.entries(changed)) expect(applyEdits(service[file] ?? '', edits)).toBe(after);
}

/** The state machines of a service. */
export function machinesIn(service: Service): readonly MachineUse[] {
  const files = filesOf(service);
  return machinesOf(readingOf(service), { readers, type: undefined }, definitionsAmong(files));
}

/** What a service declares. It is an error that it declares no state machine. */
export function templateIn(service: Service): Template {
  const reading = readingOf(service);
  if (reading.kind !== 'template') throw new Error('The service declares no state machine.');
  return reading.template;
}

/** The only state machine that a service declares. */
export function declarationIn(service: Service): MachineDeclaration {
  const [only, ...others] = templateIn(service).machines;
  if (only === undefined || others.length > 0) throw new Error('The service declares several state machines.');
  return only;
}

export function readingOf(service: Service): FileReading {
  const [file = '', text = ''] = Object.entries(service)[0] ?? [];
  return readFile({ file, text, isNamed: false }, readers, filesOf(service));
}

function filesOf(service: Service): NamedFiles {
  return (from, path) => {
    const file = posix.join(posix.dirname(from), path);
    const text = Object.hasOwn(service, file) ? service[file] : undefined;
    return text === undefined ? 'not-found' : { file, text };
  };
}

function definitionsAmong(files: NamedFiles) {
  return ({ template, definition }: MachineDeclaration) =>
    definition.kind === 'file' ? files(template.file, definition.path) : 'not-found';
}

/** What all rules find in a state machine. A rule that fails is an error. */
export function findingsIn(use: MachineUse): readonly Diagnostic[] {
  const { diagnostics, failures } = lint(createDocument(use, environment), rules, defaultSettings);
  for (const { error } of failures) throw error;
  return diagnostics;
}

function unmarked(marked: Service): Service {
  return Object.fromEntries(Object.entries(marked).map(([file, text]) => [file, withoutMarks(text)]));
}

function withMarksOf(file: string, text: string, diagnostics: readonly Diagnostic[]): string {
  const format = /\.ya?ml$/.test(file) ? 'yaml' : 'json';
  return withMarks(
    text,
    diagnostics.filter(({ location }) => location.file === file),
    format,
  );
}
