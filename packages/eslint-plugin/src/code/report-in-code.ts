import type { Diagnostic, Fix } from '@stepproof/core';
import type { TSESLint } from '@typescript-eslint/utils';
import { type CheckedCode, type CodeMeans, findingsInCode } from './findings-in-code.ts';

type Context = CheckedCode & Pick<TSESLint.RuleContext<string, []>, 'report'>;

/** What a rule of ESLint does in a file of TypeScript or JavaScript: it reports what the rule of core of that name found there. */
export function reportInCode(context: Context, ruleId: string, means: CodeMeans): TSESLint.RuleListener {
  const own = findingsInCode(context, means).filter((finding) => finding.ruleId === ruleId);
  if (own.length === 0) return {};
  return {
    Program() {
      for (const finding of own) context.report(descriptorOf(finding, context));
    },
  };
}

/** ESLint makes safe fixes by itself, and offers all others. */
function descriptorOf({ message, messageId, location, fixes }: Diagnostic, { sourceCode }: Context) {
  const { start, end } = location.span;
  const safe = fixes.find(({ kind }) => kind === 'safe');
  const offered = fixes.filter((fix) => fix !== safe);
  return {
    loc: { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) },
    message,
    fix: safe === undefined ? null : fixerOf(safe),
    suggest: offered.map((fix) => ({ desc: fix.title, fix: fixerOf(fix) })),
    // The types ask for the id of a message that is filled in already.
  } as unknown as TSESLint.ReportDescriptor<typeof messageId>;
}

function fixerOf({ edits }: Fix): TSESLint.ReportFixFunction {
  return (fixer) => edits.map(({ span, text }) => fixer.replaceTextRange([span.start, span.end], text));
}
