import type { Diagnostic } from '../engine/diagnostic.ts';

/** Compares findings in one file by where they stand. */
export function inTextOrder(one: Diagnostic, other: Diagnostic): number {
  const { span } = one.location;
  const { span: otherSpan } = other.location;
  if (span.start !== otherSpan.start) return span.start - otherSpan.start;
  if (span.end !== otherSpan.end) return span.end - otherSpan.end;
  if (one.ruleId !== other.ruleId) return one.ruleId < other.ruleId ? -1 : 1;
  return 0;
}
