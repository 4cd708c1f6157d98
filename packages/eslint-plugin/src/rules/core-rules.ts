import { type AnyRule, rules } from '@stepproof/core';
import type { ESLint } from 'eslint';
import { AslSourceCode } from '../language/asl-source-code.ts';
import { findingsFor } from '../language/findings.ts';
import { pageOf } from '../package.ts';
import { descriptorOf } from './descriptor.ts';

/** Every rule of core as one of ESLint. */
export const coreRules: NonNullable<ESLint.Plugin['rules']> = Object.fromEntries(
  rules.map((rule) => [rule.id, eslintRule(rule)]),
);

/** A rule that reports those findings of a file that are its own. In files of other languages it has nothing to say. */
function eslintRule(rule: AnyRule): NonNullable<ESLint.Plugin['rules']>[string] {
  return {
    meta: metaOf(rule),
    create(context) {
      const sourceCode: unknown = context.sourceCode;
      if (!(sourceCode instanceof AslSourceCode)) return {};
      const findings = findingsFor(sourceCode, rule);
      return {
        AslFile() {
          for (const finding of findings(context)) context.report(descriptorOf(finding, sourceCode));
        },
      };
    },
  };
}

/** Of any rule it is only known while it runs whether a finding has a fix, so that each may have one. */
function metaOf({ id, description, severity, preset, messages }: AnyRule) {
  return {
    type: severity === 'error' || severity === 'warning' ? 'problem' : 'suggestion',
    docs: { description, url: pageOf(id), recommended: preset === 'recommended' },
    fixable: 'code',
    hasSuggestions: true,
    schema: [],
    messages: asInEslint(messages),
  } as const;
}

/** Messages are written with `{name}` where data goes; ESLint has two braces. */
function asInEslint(messages: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [id, message.replaceAll(/\{(\w+)\}/g, '{{ $1 }}')]),
  );
}
