import type { Fix } from '@stepproof/core';
import type { Rule } from 'eslint';
import type { AslSourceCode } from '../language/asl-source-code.ts';
import type { Finding } from '../language/finding.ts';

/**
 * A finding as ESLint is told of it: the first safe fix is made by `--fix`, and all others are suggestions. The message is already filled
 * in, and the same as that of the command.
 */
export function descriptorOf({ message, span, fixes }: Finding, sourceCode: AslSourceCode): Rule.ReportDescriptor {
  const safe = fixes.find(({ kind }) => kind === 'safe');
  const others = fixes.filter((fix) => fix !== safe);
  return {
    loc: sourceCode.locationOf(span.start, span.end),
    message,
    ...(safe !== undefined && { fix: fixerOf(safe) }),
    suggest: others.map((fix) => ({ desc: fix.title, fix: fixerOf(fix) })),
  };
}

function fixerOf({ edits }: Fix): Rule.ReportFixer {
  return (fixer) => edits.map(({ span: { start, end }, text }) => fixer.replaceTextRange([start, end], text));
}
