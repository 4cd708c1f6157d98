import type { Diagnostic } from '@stepproof/core';

/** The findings by the file that they are in, in the order in which they are given. */
export function byFileOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.location;
    const those = byFile.get(file);
    if (those === undefined) byFile.set(file, [diagnostic]);
    else those.push(diagnostic);
  }
  return byFile;
}
