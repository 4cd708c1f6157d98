import type { JsonataParser } from '@stepproof/core';

/** Loads what reads JSONata, which is needed only where an expression stands. */
export async function loadJsonataParser(): Promise<JsonataParser> {
  return (await import('./jsonata-parser.ts')).jsonataParser;
}
