import { type FinishedTest, locationOf, type Mismatch, shownSide, type TestResult } from '@stepproof/core';
import type { SourceTexts, TestedFile, TestOutcome, ToldTests } from '@stepproof/reports';
import { type JunitCase, type JunitOutcome, type JunitSuite, junitXml } from '../junit.ts';

/** A suite per file, with its tests, and an error for a file that could not be run. */
export function reportTestsAsJunit({ outcomes, texts }: ToldTests): string {
  return junitXml(outcomes.map((outcome) => suiteOf(outcome, texts)));
}

function suiteOf(outcome: TestOutcome, texts: SourceTexts): JunitSuite {
  const cases =
    outcome.kind === 'tested'
      ? outcome.results.map((result) => caseOf(result, outcome, texts))
      : [brokenFile(outcome, texts)];
  return { name: outcome.file, cases };
}

function caseOf(result: TestResult, { file, machine }: TestedFile, texts: SourceTexts): JunitCase {
  const { test } = result;
  const { line } = texts.linesOf({ file }).index.positionAt(locationOf(test.at).span.start);
  return { name: test.name, classname: machine.name, file, line, outcome: outcomeOf(result, texts) };
}

function outcomeOf(result: TestResult, texts: SourceTexts): JunitOutcome {
  if (result.kind === 'skipped') return { kind: 'skipped', message: result.test.skip || undefined };
  if (result.kind === 'passed') return { kind: 'passed' };
  const [first] = result.mismatches;
  return {
    kind: 'failed',
    message: first === undefined ? '' : inOneLine(first),
    type: first?.subject ?? 'status',
    text: textOf(result, texts),
  };
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

function brokenFile(outcome: Exclude<TestOutcome, TestedFile>, texts: SourceTexts): JunitCase {
  const { file } = outcome;
  const messages = messagesOf(outcome, texts);
  return {
    name: file,
    classname: file,
    file,
    outcome: { kind: 'broken', message: messages[0] ?? '', text: messages.join('\n') },
  };
}

function messagesOf(outcome: Exclude<TestOutcome, TestedFile>, texts: SourceTexts): readonly string[] {
  if (outcome.kind === 'refused') return [outcome.message];
  if (outcome.kind === 'failed') return ['StepProof failed on this file, which is a fault of its own.'];
  return outcome.mistakes.map(({ message, location }) => {
    const { line, column } = texts.linesOf(location).index.positionAt(location.span.start);
    return `${location.file}:${line}:${column}: ${message}`;
  });
}
