import { hasSyntaxProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { SyntaxProblem } from '../syntax/tree.ts';

export const noInvalidSyntax = defineRule({
  id: 'no-invalid-syntax',
  description: 'Disallow text that is neither JSON nor YAML.',
  category: 'syntax',
  severity: 'error',
  requirements: ['TOP-02'],
  messages: { broken: '{problem}' },
  when: hasSyntaxProblems,
  needs: {},
  check({ tree, use }, _facts, report) {
    for (const problem of tree.problems.filter(isFault)) {
      const { message, span, related } = problem;
      const at = { kind: 'span', file: use.file, span } as const;
      const explanation = related && [{ at: { ...at, span: related.span }, message: related.message }];
      report('broken', { at, data: { problem: message }, ...(explanation && { related: explanation }) });
    }
  },
});

function isFault({ kind }: SyntaxProblem): boolean {
  return kind === 'structure' || kind === 'syntax';
}
