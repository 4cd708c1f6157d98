import { type FinishedTest, locationOf, type Mismatch, shownSide, type TestResult } from '@stepproof/core';
import type { SourceTexts, TestedFile, TestOutcome } from '@stepproof/reports';
import { countTests, type ToldTests } from '@stepproof/reports';
import { element } from './xml.ts';

/**
 * JUnit's XML, as build servers read it: a suite per file, with its tests, and an error for a file that could not be run. There are no
 * times in it, so that the same files give the same report.
 */
export function reportTestsAsJunit({ outcomes, counts, texts }: ToldTests): string {
  const suites = outcomes.map((outcome) => suiteOf(outcome, texts));
  const { passed, failed, skipped, refused } = counts;
  const tests = passed + failed + skipped + refused;
  const attributes = { name: 'stepproof', tests, failures: failed, errors: refused, skipped };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, suites)}\n`;
}

function suiteOf(outcome: TestOutcome, texts: SourceTexts): string {
  const { passed, failed, skipped, refused } = countTests([outcome]);
  const tests = passed + failed + skipped + refused;
  const attributes = { name: outcome.file, tests, failures: failed, errors: refused, skipped };
  const cases =
    outcome.kind === 'tested'
      ? outcome.results.map((result) => caseOf(result, outcome, texts))
      : [brokenFile(outcome, texts)];
  return element('testsuite', attributes, cases);
}

function caseOf(result: TestResult, { file, machine }: TestedFile, texts: SourceTexts): string {
  const { test } = result;
  const { line } = texts.linesOf({ file }).index.positionAt(locationOf(test.at).span.start);
  const attributes = { name: test.name, classname: machine.name, file, line };
  if (result.kind === 'skipped')
    return element('testcase', attributes, [element('skipped', test.skip ? { message: test.skip } : {}, [])]);
  if (result.kind === 'passed') return element('testcase', attributes, []);
  const [first] = result.mismatches;
  const failure = { message: first === undefined ? '' : inOneLine(first), type: first?.subject ?? 'status' };
  return element('testcase', attributes, [element('failure', failure, textOf(result, texts))]);
}

const longestValue = 1000;

function inOneLine({ subject, pointer, expected, actual }: Mismatch): string {
  const where = pointer === '' ? subject : `${subject} ${pointer}`;
  return `${where}: expected ${shownSide(expected, longestValue)}, and it is ${shownSide(actual, longestValue)}`;
}

function textOf({ mismatches, execution, notes }: FinishedTest, texts: SourceTexts): string {
  const { error, cause, reason, place } = execution;
  const at = place && locationOf(place);
  const position = at && texts.linesOf(at).index.positionAt(at.span.start);
  return [
    ...mismatches.map(inOneLine),
    ...(error === undefined ? [] : [`error: ${error}`]),
    ...(cause === undefined ? [] : [`cause: ${cause}`]),
    ...(reason === undefined ? [] : [`reason: ${reason}`]),
    ...(at === undefined || position === undefined ? [] : [`at ${at.file}:${position.line}:${position.column}`]),
    ...notes.map(({ message }) => `note: ${message}`),
  ].join('\n');
}

function brokenFile(outcome: Exclude<TestOutcome, TestedFile>, texts: SourceTexts): string {
  const messages = messagesOf(outcome, texts);
  const error = element('error', { message: messages[0] ?? '' }, messages.join('\n'));
  return element('testcase', { name: outcome.file, classname: outcome.file, file: outcome.file }, [error]);
}

function messagesOf(outcome: Exclude<TestOutcome, TestedFile>, texts: SourceTexts): readonly string[] {
  if (outcome.kind === 'refused') return [outcome.message];
  if (outcome.kind === 'failed') return ['StepProof failed on this file, which is a fault of its own.'];
  return outcome.mistakes.map(({ message, location }) => {
    const { line, column } = texts.linesOf(location).index.positionAt(location.span.start);
    return `${location.file}:${line}:${column}: ${message}`;
  });
}
