/** What the language server of a window does. */
export type ServerState = 'idle' | 'off' | 'starting' | 'running' | 'failed';

/** How many findings a file has, by their severity in VS Code. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  /** Infos and hints. */
  readonly others: number;
}

export interface Status {
  readonly text: string;
  readonly tooltip: string;
  readonly isWarning: boolean;
}

/** What the status bar says of a file. */
export function statusOf(state: ServerState, counts: Counts): Status {
  if (state === 'running')
    return { text: `StepProof${countsOf(counts)}`, tooltip: foundWords(counts), isWarning: false };
  return { ...withoutFindings[state], isWarning: state === 'failed' };
}

const withoutFindings = {
  idle: { text: '$(circle-outline) StepProof', tooltip: 'The language server is not needed yet.' },
  off: { text: '$(circle-slash) StepProof', tooltip: 'Turned off by the setting stepproof.enable.' },
  starting: { text: '$(loading~spin) StepProof', tooltip: 'The language server is starting.' },
  failed: { text: '$(alert) StepProof', tooltip: 'The language server has stopped. The output says why.' },
} as const;

function countsOf({ errors, warnings, others }: Counts): string {
  if (errors + warnings + others === 0) return ' $(pass)';
  const shown = [errors > 0 ? `$(error) ${errors}` : '', warnings > 0 ? `$(warning) ${warnings}` : ''];
  return ` ${shown.filter((part) => part !== '').join(' ') || `$(info) ${others}`}`;
}

function foundWords({ errors, warnings, others }: Counts): string {
  const parts = [counted(errors, 'error'), counted(warnings, 'warning'), counted(others, 'note')];
  const found = parts.filter((part) => part !== '').join(', ');
  return found === '' ? 'Nothing was found in this file.' : `Found in this file: ${found}.`;
}

function counted(count: number, word: string): string {
  return count === 0 ? '' : `${count} ${word}${count === 1 ? '' : 's'}`;
}
