import type { Rule } from 'eslint';
import { descriptorOf } from '../rules/descriptor.ts';
import { type CheckedCode, type CodeMeans, findingsInCode } from './findings-in-code.ts';

type Context = CheckedCode & Pick<Rule.RuleContext, 'report'>;

/** What a rule of ESLint does in a file of TypeScript or JavaScript: it reports what the rule of core of that name found there. */
export function reportInCode(context: Context, ruleId: string, means: CodeMeans): Rule.RuleListener {
  const own = findingsInCode(context, means).filter((finding) => finding.ruleId === ruleId);
  if (own.length === 0) return {};
  const { sourceCode } = context;
  const locationOf = (start: number, end: number) => ({
    start: sourceCode.getLocFromIndex(start),
    end: sourceCode.getLocFromIndex(end),
  });
  return {
    Program() {
      for (const { message, location, fixes } of own)
        context.report(descriptorOf({ message, span: location.span, fixes }, locationOf));
    },
  };
}
