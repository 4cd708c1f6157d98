import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsonata from 'jsonata';
import { describe, expect, test } from 'vitest';
import { looksLikeIntrinsic, parseIntrinsic, printIntrinsic } from '../../packages/core/src/expressions/intrinsic.ts';
import { parseJsonPath } from '../../packages/core/src/expressions/json-path.ts';
import { printJsonPath } from '../../packages/core/src/expressions/json-path-print.ts';
import { jsonataParserFrom, readJsonata } from '../../packages/core/src/expressions/jsonata.ts';
import { referencesOf } from '../../packages/core/src/expressions/jsonata-references.ts';
import { treeOf, withoutOffsets } from './texts.ts';

/** A folder that holds published definitions in `asl/`. */
const corpus = process.env.STEPPROOF_CORPUS;

interface Texts {
  readonly paths: Set<string>;
  readonly intrinsics: Set<string>;
  readonly jsonata: Set<string>;
}

function readTexts(folder: string): Texts {
  const texts: Texts = { paths: new Set(), intrinsics: new Set(), jsonata: new Set() };
  for (const file of readdirSync(join(folder, 'asl'))) {
    if (file.endsWith('.json')) collect(definitionIn(join(folder, 'asl', file)), texts);
  }
  return texts;
}

function definitionIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function collect(root: unknown, texts: Texts): void {
  const open: [string, unknown][] = [['', root]];
  for (let entry = open.pop(); entry !== undefined; entry = open.pop()) {
    const [key, value] = entry;
    if (typeof value === 'string') sort(key, value, texts);
    else if (typeof value === 'object' && value !== null) open.push(...Object.entries(value));
  }
}

function sort(key: string, text: string, { paths, intrinsics, jsonata: expressions }: Texts): void {
  const isPathField = key.endsWith('.$') || (/^[A-Z]\w*Path$/.test(key) && text.startsWith('$')) || key === 'Variable';
  if (text.startsWith('{%')) expressions.add(text);
  else if (isPathField && looksLikeIntrinsic(text)) intrinsics.add(text);
  else if (isPathField && text.startsWith('$') && !text.includes('${')) paths.add(text);
}

describe.skipIf(corpus === undefined)('published definitions (set STEPPROOF_CORPUS to run)', () => {
  const texts = corpus === undefined ? undefined : readTexts(corpus);

  test('hold JSONPaths that are read, and printed alike', () => {
    const malformed = [...(texts?.paths ?? [])].filter((text) => parseJsonPath(text).kind === 'malformed');
    expect(malformed).toEqual([]);
    for (const text of texts?.paths ?? []) {
      const tree = treeOf(parseJsonPath(text));
      expect(withoutOffsets(treeOf(parseJsonPath(printJsonPath(tree))))).toEqual(withoutOffsets(tree));
    }
  });

  test('hold intrinsics that are read, but those with a forbidden escape', () => {
    for (const text of texts?.intrinsics ?? []) {
      const result = parseIntrinsic(text);
      if (result.kind === 'malformed') expect(result.problems[0]?.message).toContain('after the backslash');
      else
        expect(withoutOffsets(treeOf(parseIntrinsic(printIntrinsic(result.tree))))).toEqual(
          withoutOffsets(result.tree),
        );
    }
  });

  test('hold JSONata that is read, with every reference where it stands', () => {
    const parser = jsonataParserFrom(jsonata);
    for (const text of texts?.jsonata ?? []) {
      const { offset, expression } = readJsonata(text, parser);
      const { variables, states, calls } = referencesOf(treeOf(expression));
      for (const { start, end, name } of [...variables, ...states, ...calls]) {
        expect(text.slice(offset + start, offset + end)).toMatch(new RegExp(`^\\$${name}\\b`));
      }
    }
  });
});
