import type { SyntaxReaders } from '@stepproof/core';

/** The readers for files of ours that hold data, such as tests, in JSON or YAML. Of a broken one the first fault is enough. */
export async function dataReaders(): Promise<SyntaxReaders> {
  const { yamlReader: yaml } = await import('./yaml-reader.ts');
  return { yaml, yamlRecovery: undefined };
}
