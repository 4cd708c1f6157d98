import type { Diagnostic } from 'vscode';

/** The id of the rule that reported a problem of ours. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
