import tsParser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { expect } from 'vitest';
import type { Diagnostic, Fix } from '../../../packages/core/src/engine/diagnostic.ts';
import { applyEdits } from '../../../packages/core/src/text/text-edit.ts';
import { type CheckedCode, findingsInCode } from '../../../packages/eslint-plugin/src/code/findings-in-code.ts';
import { environment, withMarks, withoutMarks } from '../../check.ts';

/** How a file is read. */
export interface CodeCircumstances {
  readonly file?: string;
  readonly parserOptions?: Linter.ParserOptions;
  /** The rules whose findings are wanted; all of them unless some are named. */
  readonly rules?: readonly string[];
}

/** What is found in code when ESLint checks it. */
export function findingsInText(text: string, circumstances: CodeCircumstances = {}): readonly Diagnostic[] {
  const { file = '/flows/stack.ts', parserOptions = {}, rules } = circumstances;
  let found: readonly Diagnostic[] = [];
  const create = (context: unknown) => {
    found = findingsInCode(context as CheckedCode, { environmentFor: () => environment });
    return {};
  };
  const languageOptions = /\.[jm]s$/.test(file) ? { parserOptions } : { parser: tsParser, parserOptions };
  const plugins = { own: { rules: { all: { create } } } };
  const config: Linter.Config = {
    files: ['**/*.{js,mjs,cjs,jsx,ts,mts,tsx}'],
    languageOptions,
    plugins,
    rules: { 'own/all': 'error' },
  };
  const messages = new Linter({ cwd: '/' }).verify(text, [config], { filename: file });
  expect(messages).toEqual([]);
  return found.filter(({ ruleId }) => rules?.includes(ruleId) ?? true);
}

/** Checks code in which a comment line below each finding has carets under the place and the message after them. */
export function checkCode(marked: string, circumstances: CodeCircumstances = {}): void {
  const text = withoutMarks(marked);
  expect(withMarks(text, findingsInText(text, circumstances))).toBe(marked);
}

/** Checks what the first fix of the first finding that has one makes of code, and that nothing of that rule is found in it then. */
export function checkCodeFix(before: string, after: string, circumstances: CodeCircumstances = {}): void {
  const fixed = fixesIn(before, circumstances)[0];
  expect(fixed?.text).toBe(after);
  const left = findingsInText(after, circumstances).filter(({ ruleId }) => ruleId === fixed?.ruleId);
  expect(left).toEqual([]);
}

interface FixedText {
  readonly ruleId: string;
  readonly fix: Fix;
  readonly text: string;
}

/** What each fix on offer makes of code. */
export function fixesIn(text: string, circumstances: CodeCircumstances = {}): readonly FixedText[] {
  return findingsInText(text, circumstances).flatMap(({ ruleId, fixes }) =>
    fixes.map((fix) => ({ ruleId, fix, text: applyEdits(text, fix.edits) })),
  );
}
