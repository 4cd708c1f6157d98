import { readFileSync } from 'node:fs';
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import { cdkRules } from '../../../packages/eslint-plugin/src/cdk/cdk-rules.ts';
import { configsFor } from '../../../packages/eslint-plugin/src/configs.ts';

/** The findings of all rules in a file, as `line: rule`. */
export function linted(file: string, parserOptions: object = {}): readonly string[] {
  return findingsIn(readFileSync(file, 'utf8'), file, parserOptions).map(({ line, ruleId }) => `${line}: ${ruleId}`);
}

export function findingsIn(code: string, filename: string, parserOptions: object = {}): readonly Linter.LintMessage[] {
  return lintedBy(new Linter({ cwd: '/' }), { code, filename, parserOptions });
}

interface Linted {
  readonly code: string;
  readonly filename: string;
  readonly parserOptions?: object;
}

/** The findings of all rules as one version of ESLint tells them. */
export function lintedBy(linter: Pick<Linter, 'verify'>, { code, filename, parserOptions = {} }: Linted) {
  const [config] = configsFor({ rules: cdkRules } as never).cdk;
  const messages = linter.verify(code, [{ ...config, languageOptions: { parser, parserOptions } }], { filename });
  return messages.map((message) => ({
    ...message,
    ruleId: message.ruleId?.replace('@stepproof/', '') ?? message.message,
  }));
}

/** The rules that are named at the ends of a file's lines. */
export function expectedIn(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const [, rule] = /\/\/ (cdk-[\w-]+)$/.exec(line) ?? [];
    return rule === undefined ? [] : [`${index + 1}: ${rule}`];
  });
}
