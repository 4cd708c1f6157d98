import * as jsYaml from 'js-yaml';
import jsonata from 'jsonata';
import { expect } from 'vitest';
import * as yaml from 'yaml';
import { awsDataFolder, readAwsData } from '../packages/aws-data/src/node.ts';
import type { Diagnostic } from '../packages/core/src/engine/diagnostic.ts';
import { createDocument, type Document } from '../packages/core/src/engine/document.ts';
import type { Environment } from '../packages/core/src/engine/environment.ts';
import type { AnyRule } from '../packages/core/src/engine/rule.ts';
import { jsonataParserFrom } from '../packages/core/src/expressions/jsonata.ts';
import type { MachineType } from '../packages/core/src/hosts/template.ts';
import { jsonataEngineFrom } from '../packages/core/src/interpreter/jsonata/jsonata-engine.ts';
import { regexEngineFrom } from '../packages/core/src/interpreter/regex/regex-engine.ts';
import { type LintResult, lint, lintDeep } from '../packages/core/src/linter/lint.ts';
import type { LintSettings } from '../packages/core/src/linter/settings.ts';
import type { Inventory } from '../packages/core/src/project/inventory/inventory.ts';
import { machinesOf } from '../packages/core/src/project/machines.ts';
import { readFile } from '../packages/core/src/project/read-file.ts';
import type { SyntaxReaders, TextFormat } from '../packages/core/src/syntax/parse.ts';
import { yamlReaderFrom } from '../packages/core/src/syntax/yaml/parse-yaml.ts';
import { LineIndex } from '../packages/core/src/text/line-index.ts';
import { applyEdits } from '../packages/core/src/text/text-edit.ts';

export const readers: SyntaxReaders = { yaml: yamlReaderFrom(jsYaml), yamlRecovery: yaml };
export const environment: Environment = {
  jsonata: jsonataParserFrom(jsonata),
  aws: readAwsData(awsDataFolder()),
  evaluators: {
    jsonata: jsonataEngineFrom(jsonata, async () => regexEngineFrom(await import('re2js'))),
    regex: undefined,
  },
};

export interface Circumstances {
  readonly format?: TextFormat;
  readonly type?: MachineType;
  /** The definitions that a template names, by their paths. */
  readonly files?: Readonly<Record<string, string>>;
  /** What there is in AWS. */
  readonly inventory?: Inventory | undefined;
}

/**
 * Checks a definition, or the machines of a template, with one rule. Below each line that the rule reports, a comment line holds carets under the place and
 * the message; that is the whole expectation, so an unmarked text expects silence.
 *
 *     "B": { "Type": "Pass" }
 * //  ^^^ State `B` is never reached from `StartAt`.
 */
export function check(rule: AnyRule, marked: string, circumstances: Circumstances = {}): void {
  const text = withoutMarks(marked);
  const file = fileOf(circumstances);
  const diagnostics = findingsOf(rule, text, circumstances).filter(({ location }) => location.file === file);
  expect(withMarks(text, diagnostics, circumstances.format)).toBe(marked);
}

/** As `check`, for a rule that tries out executions. */
export async function checkDeep(rule: AnyRule, marked: string, circumstances: Circumstances = {}): Promise<void> {
  const text = withoutMarks(marked);
  const file = fileOf(circumstances);
  const diagnostics = (await deepFindingsOf(rule, text, circumstances)).filter(
    ({ location }) => location.file === file,
  );
  expect(withMarks(text, diagnostics, circumstances.format)).toBe(marked);
}

/** Checks that the first fix on offer, or the one with this title, makes `after` of `before`. */
export function checkFix(
  rule: AnyRule,
  before: string,
  after: string,
  circumstances: Circumstances & { title?: string } = {},
): void {
  const fixes = findingsOf(rule, before, circumstances).flatMap((diagnostic) => diagnostic.fixes);
  const fix = circumstances.title === undefined ? fixes[0] : fixes.find(({ title }) => title === circumstances.title);
  expect(fix, `a fix among: ${fixes.map(({ title }) => title).join(', ')}`).toBeDefined();
  expect(applyEdits(before, fix?.edits ?? [])).toBe(after);
}

/** Checks that the rule reports, and offers no fix. */
export function checkNoFix(rule: AnyRule, text: string, circumstances: Circumstances = {}): void {
  const diagnostics = findingsOf(rule, text, circumstances);
  expect(diagnostics).not.toEqual([]);
  expect(diagnostics.flatMap((diagnostic) => diagnostic.fixes)).toEqual([]);
}

/** The findings of one rule. */
export function findingsOf(rule: AnyRule, text: string, circumstances: Circumstances = {}): readonly Diagnostic[] {
  const settings: LintSettings = { preset: 'strict', levels: new Map() };
  return documentsOf(text, circumstances).flatMap((document) => ownFindings(rule, lint(document, [rule], settings)));
}

/** The findings of one rule that tries out executions. */
export async function deepFindingsOf(
  rule: AnyRule,
  text: string,
  circumstances: Circumstances = {},
): Promise<readonly Diagnostic[]> {
  const settings: LintSettings = { preset: 'strict', levels: new Map() };
  const budget = { steps: 100_000, signal: undefined };
  const results: LintResult[] = [];
  for (const document of documentsOf(text, circumstances))
    results.push(await lintDeep(document, [rule], { settings, budget }));
  return results.flatMap((result) => ownFindings(rule, result));
}

function ownFindings(rule: AnyRule, { failures, diagnostics }: LintResult): readonly Diagnostic[] {
  for (const { error } of failures) throw error;
  // The linter itself speaks of suppressions.
  return diagnostics.filter(({ ruleId }) => ruleId === rule.id);
}

/** The definition that a text is, or the first machine of a template. */
export function documentOf(text: string, circumstances: Circumstances = {}): Document {
  const [first] = documentsOf(text, circumstances);
  if (first === undefined) throw new Error('The text holds no state machine.');
  return first;
}

/** The definition that a text is, or all machines of a template. */
export function documentsOf(text: string, circumstances: Circumstances): readonly Document[] {
  const { format = 'json', type, files = {}, inventory } = circumstances;
  const reading = readFile({ file: fileOf(circumstances), text, format, isNamed: true }, readers);
  const machines = machinesOf(reading, { readers, type }, ({ definition }) => {
    const path = definition.kind === 'file' ? definition.path : '';
    const found = Object.hasOwn(files, path) ? files[path] : undefined;
    return found === undefined ? 'not-found' : { file: path, text: found };
  });
  return machines.map((use) => createDocument(use, { ...environment, inventory }));
}

function fileOf({ format = 'json' }: Circumstances): string {
  return format === 'json' ? 'machine.asl.json' : 'machine.asl.yaml';
}

const mark = /^(?:\/\/|#) *\^.*$/;

export function withoutMarks(marked: string): string {
  return marked
    .split('\n')
    .filter((line) => !mark.test(line))
    .join('\n');
}

export function withMarks(text: string, diagnostics: readonly Diagnostic[], format: TextFormat = 'json'): string {
  const lines = new LineIndex(text);
  const marks = new Map<number, string[]>();
  for (const { location, message } of diagnostics) {
    const { line, column } = lines.positionAt(location.span.start);
    const end = Math.min(location.span.end, lines.lineStart(line) + lines.lineText(line).length);
    const carets = '^'.repeat(Math.max(end - location.span.start, 1));
    const comment = format === 'json' ? '//' : '#';
    const indent = ' '.repeat(Math.max(column - 1 - comment.length, 0));
    const found = marks.get(line) ?? [];
    found.push(`${comment}${indent}${carets} ${message}`);
    marks.set(line, found);
  }
  return text
    .split('\n')
    .flatMap((line, index) => [line, ...(marks.get(index + 1) ?? [])])
    .join('\n');
}
