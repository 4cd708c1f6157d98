import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import type { Diagnostic } from '../../../packages/core/src/engine/diagnostic.ts';
import { lint } from '../../../packages/core/src/linter/lint.ts';
import { rules } from '../../../packages/core/src/rules/index.ts';
import { applyEdits } from '../../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../../check.ts';
import { randomMachine } from '../../fuzz/machines.ts';
import { Random } from '../../fuzz/random.ts';
import { findingsInText } from './check-code.ts';
import { type CodeShape, codeShapes } from './code-shapes.ts';

const seed = Number(process.env.STEPPROOF_SEED ?? 7);
const tries = Number(process.env.STEPPROOF_TRIES ?? 4);

test.each(codeShapes.map((shape) => [shape.name, shape] as const))(
  'a definition is checked and mended as it is by itself: %s',
  (_, shape) => {
    for (let round = 0; round < tries; round++) {
      const random = new Random(seed + round);
      const machine = randomMachine(random);
      const plain = JSON.stringify(machine, null, random.pick([0, 2]));
      const code = shape.write(plain, random);
      const own = keyed(lint(documentOf(plain, { type: 'STANDARD' }), rules, strict).diagnostics);
      const found = keyed(findingsInText(code));
      expect([...found.keys()], `seed ${seed + round}\n${code}`).toEqual([...own.keys()]);
      for (const [key, diagnostic] of found)
        expectSame({ diagnostic, code }, { diagnostic: own.get(key) as Diagnostic, code: plain }, shape);
    }
  },
);

const strict = { preset: 'strict', levels: new Map() } as const;

interface Finding {
  readonly diagnostic: Diagnostic;
  readonly code: string;
}

/** In no order that depends on places. */
function keyed(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic> {
  const keys = diagnostics.map((diagnostic) => {
    const { ruleId, message, pointer, location } = diagnostic;
    return [JSON.stringify([ruleId, message, pointer, location.span.end > location.span.start]), diagnostic] as const;
  });
  return new Map(keys.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** The places hold the same, and each fix makes the same machine of both. */
function expectSame(found: Finding, own: Finding, { keepsFixes, inside }: CodeShape): void {
  if (inside !== 'texts') expect(meaningAt(found, inside), found.code).toEqual(meaningAt(own, 'code'));
  if (keepsFixes) expect(found.diagnostic.fixes.length, found.code).toBe(own.diagnostic.fixes.length);
  for (const fix of found.diagnostic.fixes) {
    const same = own.diagnostic.fixes.find(({ title }) => title === fix.title);
    const fixed = applyEdits(found.code, fix.edits);
    expect(definitionIn(fixed), fixed).toBe(JSON.stringify(JSON.parse(applyEdits(own.code, same?.edits ?? []))));
  }
}

function meaningAt({ diagnostic, code }: Finding, inside: CodeShape['inside']): unknown {
  const { start, end } = diagnostic.location.span;
  const written = code.slice(start, end);
  const json = inside === 'code' ? written : String(run(`taken = ${inside}${written}${inside}`));
  if (/^[A-Za-z_]\w*$/.test(json)) return json;
  try {
    const value = run(`taken = (${json})`);
    // A key that code computes.
    return /^\[['"]/.test(json) && Array.isArray(value) && value.length === 1 ? value[0] : value;
  } catch {
    return json;
  }
}

/** What code makes of a definition when it runs. */
function definitionIn(code: string): string {
  return JSON.stringify(
    JSON.parse(
      run(
        `class CfnStateMachine { constructor(_, __, properties) { taken = properties.definitionString; } }\n${code}`,
      ) as string,
    ),
  );
}

function run(code: string): unknown {
  const { code: script } = transformSync(code, { loader: 'ts' });
  return new Function(`let taken;\n${script}\nreturn taken;`)();
}
