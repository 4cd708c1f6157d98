import { visitsInOrder } from '../../packages/core/src/analyses/paths/taken.ts';
import type { Document } from '../../packages/core/src/engine/document.ts';
import type { Witness } from '../../packages/core/src/engine/witness.ts';
import { usualStart } from '../../packages/core/src/interpreter/settings.ts';
import { simulate } from '../../packages/core/src/interpreter/simulate.ts';
import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import { answersFrom } from '../../packages/core/src/testing/mocks/answers.ts';
import { readMocks } from '../../packages/core/src/testing/mocks/read-mocks.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

/** An execution that is told, run as `stepproof simulate` runs it, goes as it is told. */
export async function assertReplays(witness: Witness, { machine, use, environment }: Document): Promise<void> {
  const { input, visits, error } = witness;
  const simulation = await simulate(machine, {
    ...usualStart,
    input: written(input),
    answers: answersFrom(mocksOf(witness, machine)),
    jsonata: environment.evaluators?.jsonata,
    type: use.type,
  });
  const gone = visitsInOrder(simulation.visits).map(({ state }) => state.name);
  // What would never end is told up to some state only, and AWS ends it some time after.
  const goesOn = error === undefined && gone.length > visits.length;
  if (simulation.error !== error && !goesOn)
    throw new Error(`${told(witness)} ends with ${simulation.error}, and not ${error}.`);
  if (!gone.join().startsWith(visits.join()))
    throw new Error(`${told(witness)} takes ${gone.slice(0, 40).join(' → ')}.`);
}

/** What a program reads that wrote the value. */
function written<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

function mocksOf(witness: Witness, machine: Document['machine']) {
  const { root } = parseJson(SourceText.ofFile('mocks', JSON.stringify(witness.mocks)));
  if (root === undefined) throw new Error(`${told(witness)} has no mocks.`);
  const { mocks, mistakes } = readMocks(root, { machine });
  for (const { message } of mistakes) throw new Error(`${told(witness)} has other mocks than it may: ${message}`);
  return mocks;
}

function told({ input, mocks, visits }: Witness): string {
  return `The execution ${visits.slice(0, 40).join(' → ')} on ${JSON.stringify(input)} with ${JSON.stringify(mocks)}`;
}
