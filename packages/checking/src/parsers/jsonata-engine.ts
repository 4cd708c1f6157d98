import { type JsonataEngine, jsonataEngineFrom } from '@stepproof/core';

/** Loads what evaluates JSONata. The engine for regular expressions follows when an expression holds one. */
export function loadJsonataEngine(): Promise<JsonataEngine> {
  engine ??= load();
  return engine;
}

/** One for all files, because it keeps expressions ready, and the functions of the library. */
let engine: Promise<JsonataEngine> | undefined;

async function load(): Promise<JsonataEngine> {
  const { default: jsonata } = await import('jsonata');
  return jsonataEngineFrom(jsonata, async () => (await import('./regex-engine.ts')).regexEngine);
}
