import type { Diagnostic, Fix, RuleFailure, Span } from '@stepproof/core';

/** What ESLint can show of a finding. It is plain data, which threads can hand on. */
export interface Finding {
  readonly ruleId: string;
  readonly message: string;
  readonly span: Span;
  /** Those that change nothing but the file itself. */
  readonly fixes: readonly Fix[];
}

export function findingOf({ ruleId, message, location, fixes }: Diagnostic): Finding {
  const isWithin = ({ edits }: Fix) => edits.every(({ file }) => file === location.file);
  return { ruleId, message, span: location.span, fixes: fixes.filter(isWithin) };
}

/** That a rule could not do its work, told where the file begins. */
export function faultOf(ruleId: string, message: string): Finding {
  return { ruleId, message, span: { start: 0, end: 0 }, fixes: [] };
}

/** A rule that failed is our own fault, and the others have done their work. */
export function faultOfRule({ ruleId, error }: RuleFailure): Finding {
  return faultOf(ruleId, `The rule \`${ruleId}\` failed, which is a fault of StepProof: ${String(error)}`);
}
