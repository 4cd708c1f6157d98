import { type JsonataEngine, jsonataEngineFrom, type RegexEngine, regexEngineFrom } from '@stepproof/core';

/** Loads what evaluates JSONata. The engine for regular expressions follows when an expression holds one. */
export async function loadJsonataEngine(): Promise<JsonataEngine> {
  const { default: jsonata } = await import('jsonata');
  return jsonataEngineFrom(jsonata, loadRegexEngine);
}

/** Loads what matches regular expressions in linear time. */
export async function loadRegexEngine(): Promise<RegexEngine> {
  return regexEngineFrom(await import('re2js'));
}
