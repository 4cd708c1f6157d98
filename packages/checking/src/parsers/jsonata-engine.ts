import { type JsonataEngine, jsonataEngineFrom } from '@stepproof/core';

/** Loads what evaluates JSONata. The engine for regular expressions follows when an expression holds one. */
export async function loadJsonataEngine(): Promise<JsonataEngine> {
  const { default: jsonata } = await import('jsonata');
  return jsonataEngineFrom(jsonata, async () => (await import('./regex-engine.ts')).regexEngine);
}
