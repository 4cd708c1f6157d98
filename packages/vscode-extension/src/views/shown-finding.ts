import type { ToldFinding } from '@stepproof/panels';

type Severity = ToldFinding['severity'];

/** A finding with the execution that shows it, as the server's quick fix hands it over. */
export type ShownFinding = Pick<ToldFinding, 'severity' | 'message'> & {
  readonly rule: string;
  readonly witness: NonNullable<ToldFinding['witness']>;
};

/** What the command was given; nothing where that is something else, since anybody may run a command. */
export function readShownFinding(given: unknown): ShownFinding | undefined {
  const { rule, severity, message, witness } = membersOf(given);
  const { states, input, mocks, error } = membersOf(witness);
  if (typeof rule !== 'string' || typeof message !== 'string' || !isSeverity(severity)) return undefined;
  if (!Array.isArray(states) || !states.every((state) => typeof state === 'string')) return undefined;
  const isFailure = typeof error === 'string';
  return {
    rule,
    severity,
    message,
    witness: { states, input: input ?? null, mocks: membersOf(mocks), ...(isFailure && { error }) },
  };
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

function isSeverity(value: unknown): value is Severity {
  return severities.includes(value as Severity);
}
