import { readFileSync } from 'node:fs';
import { randomChain, walk } from '../../solver/path-tree.ts';
import { timePerPass } from '../measure.ts';

/** Chains of Choice states whose paths are followed. */
export interface SolverTask {
  readonly lengths: readonly number[];
}

/** By length: microseconds for one check, pass by pass, and the share of checks that came out open. */
export interface SolverResult {
  readonly walks: readonly { readonly length: number; readonly times: readonly number[]; readonly unknown: number }[];
}

const chains = 10;
const mostChecks = 500;
const rounds = 7;

const [, , taskFile = ''] = process.argv;
const { lengths }: SolverTask = JSON.parse(readFileSync(taskFile, 'utf8'));
const walks: SolverResult['walks'][number][] = [];
for (const length of lengths) walks.push(await measure(length));
const result: SolverResult = { walks };
console.log(JSON.stringify(result));

async function measure(length: number): Promise<SolverResult['walks'][number]> {
  const { checks, unknown } = walkAll(length);
  const times: number[] = [];
  while (times.length < rounds) times.push(((await timePerPass(() => walkAll(length), 200)) * 1_000) / checks);
  return { length, times, unknown: unknown / checks };
}

/** With documents of their own every time, so that nothing is answered from before. */
function walkAll(length: number): { readonly checks: number; readonly unknown: number } {
  const all = Array.from({ length: chains }, (_, seed) => walk(randomChain(length, seed), mostChecks));
  return {
    checks: all.reduce((sum, { checks }) => sum + checks, 0),
    unknown: all.reduce((sum, { unknown }) => sum + unknown, 0),
  };
}
