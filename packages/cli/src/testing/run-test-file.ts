import { definitionNamesFor } from '@stepproof/core';
import { runTestsIn, type TestOutcome } from '@stepproof/reports';
import type { FoundFile } from '../files/found-file.ts';
import { type Reading, readText } from '../files/read-text.ts';
import { type TestSession, testSurroundings } from './test-session.ts';

/** Runs the tests of a file. Whatever happens, those of other files can still be run. */
export async function runTestFile(file: FoundFile, session: TestSession): Promise<TestOutcome> {
  try {
    const reading = await readText({ ...file, isNamed: true }, session.io);
    if (reading.kind !== 'text') return refused(file, reading);
    session.texts.add(file.shown, reading.text);
    return await runText(reading.text, file, session);
  } catch (error) {
    return { kind: 'failed', file: file.shown, error };
  }
}

function refused({ shown }: FoundFile, reading: Exclude<Reading, { kind: 'text' }>): TestOutcome {
  const message = reading.kind === 'refused' ? reading.message : `\`${shown}\` cannot be read.`;
  return { kind: 'refused', file: shown, message };
}

function runText(text: string, file: FoundFile, session: TestSession): Promise<TestOutcome> {
  const { machines, options } = session;
  return runTestsIn(
    { file: file.shown, text },
    {
      surroundings: testSurroundings(file, session),
      machines,
      definitionNames: definitionNamesFor(file.shown),
      isChosen: ({ name }) => options.names.length === 0 || options.names.some((part) => name.includes(part)),
      ran: () => true,
    },
  );
}
