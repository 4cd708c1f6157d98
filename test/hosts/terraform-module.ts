import { posix } from 'node:path';
import { expect } from 'vitest';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { isTerraformFile } from '../../packages/core/src/hosts/template-signs.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { defaultSettings } from '../../packages/core/src/linter/settings.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { LineIndex } from '../../packages/core/src/text/line-index.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { environment, readers } from '../check.ts';

/** The files of a folder, by name. */
export type Folder = Readonly<Record<string, string>>;

/** A state machine whose definition is written so, and what else is in its file. */
export function orders(definition: string, others = ''): string {
  return `resource "aws_sfn_state_machine" "orders" {
  name       = "orders"
  role_arn   = aws_iam_role.orders.arn
  definition = ${definition}
}
${others}`;
}

/** What the state machines of the tests call. */
const functions = { file: 'functions.tf', text: 'resource "aws_lambda_function" "ship" {}\n' };

/** The state machines that the Terraform files of the folder declare together. */
export function machinesIn(folder: Folder): readonly MachineUse[] {
  const [first, ...siblings] = Object.entries(folder)
    .filter(([file]) => isTerraformFile(file))
    .map(([file, text]) => ({ file, text }));
  if (first === undefined) return [];
  const reading = readFile({ ...first, siblings: [...siblings, functions], isNamed: false }, readers);
  return machinesOf(reading, { readers, type: undefined }, ({ definition, template }) => {
    if (definition.kind !== 'file') return 'not-found';
    const file = posix.join(posix.dirname(template.file), definition.path);
    const text = folder[file];
    return text === undefined ? 'not-found' : { file, text };
  });
}

export function findingsIn(folder: Folder): readonly Diagnostic[] {
  return machinesIn(folder).flatMap((use) => {
    const { diagnostics, failures } = lint(createDocument(use, environment), rules, defaultSettings);
    for (const { error } of failures) throw error;
    return diagnostics;
  });
}

/**
 * Checks a folder with all rules. Below each line that is reported, a comment line holds carets under the place, and after
 * them the rule and the message; an unmarked folder expects silence.
 */
export function checkFolder(marked: Folder): void {
  expect(markedFolder(withoutMarks(marked))).toEqual(marked);
}

/** The files with the findings in them. */
export function markedFolder(folder: Folder): Folder {
  const findings = findingsIn(folder);
  return mapped(folder, (text, file) => {
    return withMarks(
      text,
      findings.filter(({ location }) => location.file === file),
    );
  });
}

/** Checks that the first fix on offer for the rule makes `after` of the folder, and that its finding is gone then. */
export function checkFolderFix(ruleId: string, before: Folder, after: Folder): void {
  const finding = findingsIn(before).find((diagnostic) => diagnostic.ruleId === ruleId && diagnostic.fixes.length > 0);
  const edits = finding?.fixes[0]?.edits ?? [];
  const fixed = mapped(before, (text, file) =>
    applyEdits(
      text,
      edits.filter((edit) => edit.file === file),
    ),
  );
  expect(fixed).toEqual(after);
  const left = findingsIn(after).filter(({ message, ruleId: id }) => id === ruleId && message === finding?.message);
  expect(left).toEqual([]);
  expect(machinesIn(after).flatMap(({ tree }) => tree.problems)).toEqual([]);
}

function mapped(folder: Folder, change: (text: string, file: string) => string): Folder {
  return Object.fromEntries(Object.entries(folder).map(([file, text]) => [file, change(text, file)]));
}

export function withoutMarks(folder: Folder): Folder {
  return mapped(folder, (text) =>
    text
      .split('\n')
      .filter((line) => !/^# *\^/.test(line))
      .join('\n'),
  );
}

function withMarks(text: string, findings: readonly Diagnostic[]): string {
  const lines = new LineIndex(text);
  const marks = new Map<number, string[]>();
  for (const { location, message, ruleId } of findings) {
    const { line, column } = lines.positionAt(location.span.start);
    const end = Math.min(location.span.end, lines.lineStart(line) + lines.lineText(line).length);
    const carets = '^'.repeat(Math.max(end - location.span.start, 1));
    marks.set(line, [
      ...(marks.get(line) ?? []),
      `#${' '.repeat(Math.max(column - 2, 0))}${carets} ${ruleId}: ${message}`,
    ]);
  }
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...(marks.get(index + 1) ?? [])])
    .join('\n');
}
