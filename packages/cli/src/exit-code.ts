/** How the command ends: these numbers are part of its contract. */
export const exitCodes = {
  /** Nothing at or above `--fail-on`. */
  clean: 0,
  findings: 1,
  /** Wrong usage, a broken configuration, or input that cannot be read. */
  refused: 2,
  /** A fault of StepProof. */
  fault: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
