import type { Checked, Finding } from '../checker/questions.ts';

/** What was found, in a few words. */
export function summaryOf({ findings, machines }: Checked): string {
  if (machines.length === 0) return 'There is no state machine in this text.';
  const counts = (['error', 'warning', 'info', 'hint'] as const).flatMap((severity) => {
    const amount = findings.filter((finding) => finding.severity === severity).length;
    return amount === 0 ? [] : [counted(amount, severity)];
  });
  return counts.length === 0 ? 'Nothing was found.' : counts.join(', ');
}

export function counted(amount: number, word: string): string {
  return `${amount.toLocaleString('en')} ${word}${amount === 1 ? '' : 's'}`;
}

export function countFixed(findings: readonly Finding[]): number {
  return findings.filter(({ isFixedSafely }) => isFixedSafely).length;
}
