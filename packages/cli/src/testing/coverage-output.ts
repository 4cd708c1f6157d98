import { resolve } from 'node:path';
import { reasonOf } from '@stepproof/checking';
import { coverageRatios, percentOf } from '@stepproof/core';
import { coverageAsJson } from '@stepproof/reports';
import type { InputProblem } from '../files/input-problem.ts';
import { coverageAsLcov } from '../reporters/tests/coverage-lcov.ts';
import { coverageAsText } from '../reporters/tests/coverage-text.ts';
import { coloursFor } from '../terminal/colours.ts';
import type { CoverageFormat } from './test-options.ts';
import type { TestSession } from './test-session.ts';

/** Writes the coverage where the options ask for a file; tells what went wrong. */
export function writeCoverage(session: TestSession): readonly InputProblem[] {
  const { io, options } = session;
  const file = options.coverage?.file;
  if (options.coverage === undefined || file === undefined) return [];
  const text = writers[options.coverage.format](session);
  try {
    io.files.write(resolve(io.folder, file), Buffer.from(text, 'utf8'));
    return [];
  } catch (error) {
    return [{ message: `Could not write \`${file}\`: ${reasonOf(error)}.` }];
  }
}

const writers: Readonly<Record<CoverageFormat, (session: TestSession) => string>> = {
  text: ({ machines, texts }) => coverageAsText(machines.coverage, texts, plain),
  json: ({ machines, texts }) => coverageAsJson(machines.coverage, texts),
  lcov: ({ machines, texts }) => coverageAsLcov(machines.coverage, texts),
};

const plain = coloursFor({ isTerminal: false, columns: undefined, write: () => undefined }, { environment: {} });

/** Where less is covered than `--min-coverage` asks for, in sentences. */
export function scarceCoverage({ options, machines }: TestSession): readonly InputProblem[] {
  const minimum = options.coverage?.minimum;
  if (minimum === undefined) return [];
  const { states, transitions } = coverageRatios(machines.coverage.map(({ coverage }) => coverage));
  return [
    ...scarcity('states', percentOf(states), minimum),
    ...scarcity('transitions', percentOf(transitions), minimum),
  ];
}

function scarcity(what: string, percent: number, minimum: number): readonly InputProblem[] {
  if (percent >= minimum) return [];
  return [{ message: `${percent} % of the ${what} are covered, and \`--min-coverage\` asks for ${minimum} %.` }];
}
