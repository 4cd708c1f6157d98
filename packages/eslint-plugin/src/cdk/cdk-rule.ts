import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import { pageOf } from '../package.ts';
import { type CdkCode, cdkCodeOf } from './reading/cdk-code.ts';

/** A rule on code that builds a state machine with the CDK. */
export interface CdkRuleText<MessageId extends string> {
  readonly id: string;
  readonly description: string;
  /** `error`: the CDK or AWS refuses it. `warn`: it is taken, and almost surely a mistake. */
  readonly severity: 'error' | 'warn';
  /** Whether findings come with changes that a person may choose. */
  readonly suggests?: true;
  readonly messages: Readonly<Record<MessageId, string>>;
  check(code: CdkCode, report: (messageId: MessageId, finding: CdkFinding) => void): void;
}

export interface CdkFinding {
  readonly at: TSESTree.Node;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly suggestions?: readonly CdkSuggestion[];
}

/** A change that may be meant. */
export interface CdkSuggestion {
  readonly title: string;
  /** What is replaced, and by what. */
  readonly replaces: TSESTree.Node;
  readonly by: string;
}

export type CdkRule = TSESLint.RuleModule<string, [], { readonly description: string; readonly url: string }> & {
  readonly severity: 'error' | 'warn';
};

export function defineCdkRule<MessageId extends string>(rule: CdkRuleText<MessageId>): CdkRule {
  const { id, description, severity, suggests, messages, check } = rule;
  return {
    severity,
    defaultOptions: [],
    meta: {
      type: 'problem',
      docs: { description, url: pageOf(id, 'docs') },
      schema: [],
      messages: { ...messages, ...(suggests ? { suggestion: '{{title}}' } : {}) },
      ...(suggests ? { hasSuggestions: true } : {}),
    },
    create(context) {
      const code = cdkCodeOf(context.sourceCode);
      if (!mayUseCdk(code)) return {};
      return {
        'Program:exit': () => check(code, (messageId, finding) => context.report(described(messageId, finding))),
      };
    },
  };
}

/** Types tell of what another file of the project exports anew; imports have the name of the library. */
function mayUseCdk({ source, types }: CdkCode): boolean {
  return types !== undefined || source.text.includes('aws-cdk-lib');
}

function described(
  messageId: string,
  { at: node, data = {}, suggestions }: CdkFinding,
): TSESLint.ReportDescriptor<string> {
  if (suggestions === undefined) return { node, messageId, data };
  const suggest = suggestions.map(({ title, replaces, by }) => ({
    messageId: 'suggestion',
    data: { title },
    fix: (fixer: TSESLint.RuleFixer) => fixer.replaceText(replaces, by),
  }));
  return { node, messageId, data, suggest };
}
