import { hasSyntaxProblems } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import type { SyntaxProblem } from '../syntax/tree.ts';

export const noInvalidSyntax = defineRule({
  id: 'no-invalid-syntax',
  description: 'Disallow text that is neither JSON nor YAML.',
  category: 'syntax',
  severity: 'error',
  requirements: ['TOP-02'],
  messages: {
    broken: '{problem}',
    more: 'The text has {count} more faults from here on, most of them likely consequences of those before.',
  },
  when: hasSyntaxProblems,
  needs: {},
  check({ tree, use }, _facts, report) {
    const faults = tree.problems.filter(isFault);
    for (const { message, span, related } of faults.slice(0, mostFaults)) {
      const at = { kind: 'span', file: use.file, span } as const;
      const explanation = related && [{ at: { ...at, span: related.span }, message: related.message }];
      report('broken', { at, data: { problem: message }, ...(explanation && { related: explanation }) });
    }
    const next = faults[mostFaults];
    if (next === undefined) return;
    const at = { kind: 'span', file: use.file, span: next.span } as const;
    report('more', { at, data: { count: faults.length - mostFaults } });
  },
});

/** A text of another language, such as a template of Jinja, has hundreds, and the first ones tell it. */
const mostFaults = 20;

function isFault({ kind }: SyntaxProblem): boolean {
  return kind === 'structure' || kind === 'syntax';
}
