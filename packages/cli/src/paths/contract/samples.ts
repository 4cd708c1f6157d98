import { parseData } from '@stepproof/checking';
import { joinedRecordings, type Recording, recordingIn, type Value, valueIn } from '@stepproof/core';
import { SourceTexts } from '@stepproof/reports';
import { findFiles, type Sought } from '../../files/find-files.ts';
import type { FoundFile } from '../../files/found-file.ts';
import { readText } from '../../files/read-text.ts';
import type { Io } from '../../io.ts';
import { mistaken, refused } from '../../simulation/refusal.ts';

const recorded: Sought = {
  isWanted: (name) => /\.(json|jsonl|ndjson)$/i.test(name),
  that: 'is named `*.json` or `*.jsonl`',
};

/** What was recorded, in a file or in all files of a folder. Throws a `Refusal` where one cannot be read. */
export async function readSamples(path: string, io: Io): Promise<Recording> {
  const { files, problems } = await findFiles([path], io, recorded);
  const [problem] = problems;
  if (problem !== undefined) throw refused(problem.message);
  const recordings: Recording[] = [];
  for (const file of files) recordings.push(await readRecording(file, io));
  const joined = joinedRecordings(recordings);
  if (joined.inputs.length > 0 || joined.outputs.size > 0) return joined;
  throw refused(`There are no recorded inputs in \`${path}\`: give JSON, JSONL or histories of executions.`);
}

async function readRecording(file: FoundFile, io: Io): Promise<Recording> {
  const reading = await readText({ ...file, isNamed: true }, io);
  if (reading.kind !== 'text')
    throw refused(reading.kind === 'refused' ? reading.message : `\`${file.shown}\` cannot be read.`);
  if (/\.(jsonl|ndjson)$/i.test(file.shown)) return ofLines(file.shown, reading.text);
  const texts = new SourceTexts();
  texts.add(file.shown, reading.text);
  const { value, mistakes } = valueIn(await parseData({ file: file.shown, text: reading.text, format: 'json' }));
  if (value === undefined && mistakes.length > 0) throw mistaken(mistakes, texts);
  return value === undefined ? joinedRecordings([]) : recordingIn(value);
}

/** One value a line; lines that are all events are one history. */
function ofLines(file: string, text: string): Recording {
  const values = text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [lineValue(line, file, index + 1)]));
  const whole = recordingIn(values);
  return whole.inputs[0] === values ? joinedRecordings(values.map(recordingIn)) : whole;
}

function lineValue(line: string, file: string, number: number): Value {
  try {
    return JSON.parse(line) as Value;
  } catch {
    throw refused(`Line ${number} of \`${file}\` is no JSON.`);
  }
}
