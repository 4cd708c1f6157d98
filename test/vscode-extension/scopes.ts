import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';
import type { Grammar } from '../../packages/vscode-extension/grammars/grammar.ts';

/**
 * Checks the scopes of marked parts of a text: a line of carets and the end of a scope's name below each of them. A name
 * after `not ` is one that no scope there has.
 */
export async function checkScopes(grammar: Grammar, marked: string, others: readonly Grammar[] = []): Promise<void> {
  const { lines, marks } = readMarks(marked);
  const scopes = await scopesOf(grammar, lines, others);
  expect(marks.length).toBeGreaterThan(0);
  for (const { line, start, end, scope } of marks) {
    const there = [...new Set(scopes[line]?.slice(start, end).flat())];
    const place = `${lines[line]?.slice(start, end)} in line ${line + 1}: ${there.join(' ')}`;
    if (scope.startsWith('not '))
      expect(
        there.every((name) => !name.includes(scope.slice(4))),
        place,
      ).toBe(true);
    else
      expect(
        scopes[line]?.slice(start, end).every((names) => names.some((name) => name.includes(scope))),
        place,
      ).toBe(true);
  }
}

interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

function readMarks(marked: string): { readonly lines: readonly string[]; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const text of marked.replace(/^\n/, '').split('\n')) {
    const mark = /^(\s*)(\^+) (.+)$/.exec(text);
    if (mark === null) {
      lines.push(text);
      continue;
    }
    const [, indent = '', carets = '', scope = ''] = mark;
    marks.push({ line: lines.length - 1, start: indent.length, end: indent.length + carets.length, scope });
  }
  return { lines, marks };
}

/** The scopes of every character of every line. */
async function scopesOf(
  grammar: Grammar,
  lines: readonly string[],
  others: readonly Grammar[],
): Promise<readonly (readonly string[])[][]> {
  const tokenizer = await tokenizerOf(grammar, others);
  let state = textmate.INITIAL;
  return lines.map((line) => {
    const { tokens, ruleStack } = tokenizer.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.flatMap(({ startIndex, endIndex, scopes }) => Array(endIndex - startIndex).fill(scopes));
  });
}

/** Of the others, those that are injections are at work within the grammar. */
async function tokenizerOf(grammar: Grammar, others: readonly Grammar[]): Promise<IGrammar> {
  const all = new Map([grammar, ...others].map((one) => [one.scopeName, one]));
  const injections = others.filter((other) => 'injectionSelector' in other).map(({ scopeName }) => scopeName);
  const registry = new textmate.Registry({
    onigLib: engine(),
    loadGrammar: async (name) => textmate.parseRawGrammar(JSON.stringify(all.get(name)), 'grammar.json'),
    getInjections: (name) => (name === grammar.scopeName ? injections : undefined),
  });
  const tokenizer = await registry.loadGrammar(grammar.scopeName);
  if (tokenizer === null) throw new Error(`There is no grammar ${grammar.scopeName}.`);
  return tokenizer;
}

let loaded: Promise<textmate.IOnigLib> | undefined;

function engine(): Promise<textmate.IOnigLib> {
  loaded ??= loadEngine();
  return loaded;
}

async function loadEngine(): Promise<textmate.IOnigLib> {
  const file = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(file));
  return {
    createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
    createOnigString: (text) => new oniguruma.OnigString(text),
  };
}
