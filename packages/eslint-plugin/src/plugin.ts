import type { ESLint, Linter } from 'eslint';

type Rules = NonNullable<ESLint.Plugin['rules']>;

type Language = NonNullable<ESLint.Plugin['languages']>[string];

/** The plugin, for `plugins` in a flat configuration of ESLint. */
export interface StepproofPlugin {
  readonly meta: {
    readonly name: string;
    readonly version: string;
    /** What its rules and languages begin with in the configurations that it brings along. */
    readonly namespace: string;
  };
  readonly languages: {
    /** State machines in files of their own, and in the templates that hold them. */
    readonly asl: Language;
  };
  /** By their ids, which are those of the command. */
  readonly rules: Rules;
  readonly configs: StepproofConfigs;
}

/** Each is a list, to be spread or extended. */
export type StepproofConfigs = {
  /** What AWS refuses, what fails, and what is almost surely a mistake. */
  readonly recommended: Linter.Config[];
  /** Those, and rules of taste. */
  readonly strict: Linter.Config[];
  /** The rules that try out executions, for use beside one of the others. */
  readonly deep: Linter.Config[];
};
