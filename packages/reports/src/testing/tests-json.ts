import {
  type FinishedTest,
  locationOf,
  type Mismatch,
  type Mistake,
  shownSide,
  type TestResult,
} from '@stepproof/core';
import { placeOf, type SourceTexts } from '../source-texts.ts';
import { coverageContents } from './coverage-json.ts';
import type { TestOutcome } from './test-outcome.ts';
import type { ToldTests } from './told-tests.ts';

/** One JSON object, for programs. Its shape is a contract: fields may be added, and none is changed within a version. */
export function reportTestsAsJson(told: ToldTests): string {
  return `${JSON.stringify(testsContents(told))}\n`;
}

/** The same as a value. */
export function testsContents({ outcomes, counts, coverage, texts }: ToldTests): object {
  return {
    version: 1,
    files: outcomes.map((outcome) => fileOf(outcome, texts)),
    ...(coverage !== undefined && { coverage: coverageContents(coverage, texts) }),
    stats: {
      files: outcomes.length,
      tests: counts.passed + counts.failed + counts.skipped,
      passed: counts.passed,
      failed: counts.failed,
      skipped: counts.skipped,
      filesNotRun: counts.refused,
    },
  };
}

function fileOf(outcome: TestOutcome, texts: SourceTexts) {
  const { kind, file } = outcome;
  switch (kind) {
    case 'tested':
      return {
        file,
        definition: outcome.machine.file,
        machine: outcome.machine.name,
        tests: outcome.results.map((result) => testOf(result, texts)),
      };
    case 'mistaken':
      return {
        file,
        mistakes: mistakesContents(outcome.mistakes, texts),
      };
    case 'refused':
      return { file, mistakes: [{ message: outcome.message }] };
    case 'failed':
      return { file, mistakes: [{ message: 'StepProof failed on this file, which is a fault of its own.' }] };
  }
}

export function mistakesContents(mistakes: readonly Mistake[], texts: SourceTexts) {
  return mistakes.map(({ location, ...rest }) => ({ ...rest, ...placeOf(location, texts) }));
}

export function testOf(result: TestResult, texts: SourceTexts) {
  const { kind, test } = result;
  const own = { name: test.name, result: kind, ...placeOf(locationOf(test.at), texts) };
  if (result.kind === 'skipped') return { ...own, ...(test.skip && { reason: test.skip }) };
  return {
    ...own,
    execution: executionOf(result, texts),
    ...(kind === 'failed' && {
      mismatches: result.mismatches.map((mismatch) => mismatchOf(mismatch, texts)),
      notes: result.notes.map(({ message }) => message),
    }),
  };
}

function executionOf({ execution }: FinishedTest, texts: SourceTexts) {
  const { status, error, cause, reason, duration, place, path } = execution;
  return {
    status,
    error,
    cause,
    reason,
    milliseconds: duration,
    path,
    ...(place !== undefined && { place: placeOf(locationOf(place), texts) }),
  };
}

/** Values are told as text, which is cut where it gets longer than this. */
const longestValue = 10_000;

function mismatchOf({ subject, pointer, expected, actual, at }: Mismatch, texts: SourceTexts) {
  return {
    subject,
    pointer,
    expected: shownSide(expected, longestValue),
    actual: shownSide(actual, longestValue),
    ...placeOf(locationOf(at), texts),
  };
}
