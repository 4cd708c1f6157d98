import { expect, test } from 'vitest';
import manifest from '../../packages/vscode-extension/package.json' with { type: 'json' };
import { stepproof } from '../acceptance/command.ts';
import { root } from '../acceptance/root.ts';

const example = 'examples/order-processing-broken.asl.json';
const [matcher] = manifest.contributes.problemMatchers;

test('the task finds in the output of the command what the command found', async () => {
  const report = await printed('check', example);
  const { diagnostics }: Found = JSON.parse(await printed('check', example, '--format', 'json'));
  expect(problemsIn(report)).toEqual(
    diagnostics.map(({ severity, ruleId, message, start }) => ({
      severity,
      code: ruleId,
      message,
      file: example,
      line: String(start.line),
      column: String(start.column),
    })),
  );
});

test('what else the command prints is no problem', async () => {
  expect(problemsIn(await printed('check', 'examples/order-processing.asl.json'))).toEqual([]);
  expect(problemsIn('error[no-dangling-target]: There is no state `A`.\nsomething else\n')).toEqual([]);
});

async function printed(...args: readonly string[]): Promise<string> {
  return (await stepproof({ path: root }, args)).out;
}

interface Found {
  readonly diagnostics: readonly {
    readonly severity: string;
    readonly ruleId: string;
    readonly message: string;
    readonly start: { readonly line: number; readonly column: number };
  }[];
}

type Problem = Readonly<Record<string, string | undefined>>;

/** As VS Code reads it: the patterns of the matcher, on as many lines that follow each other. */
function problemsIn(output: string): readonly Problem[] {
  const lines = output.split('\n');
  return lines.map((_, index) => problemAt(lines.slice(index))).filter((problem) => problem !== undefined);
}

function problemAt(lines: readonly string[]): Problem | undefined {
  const problem: Record<string, string | undefined> = {};
  for (const [index, { regexp, ...groups }] of (matcher?.pattern ?? []).entries()) {
    const found = new RegExp(regexp).exec(lines[index] ?? '');
    if (found === null) return undefined;
    for (const [part, group] of Object.entries(groups)) problem[part] = found[group];
  }
  return problem;
}
