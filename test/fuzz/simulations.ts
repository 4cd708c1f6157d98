import { parseJson } from '../../packages/core/src/syntax/json/parse-json.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { randomMachine } from './machines.ts';
import { valueMutations } from './mutations.ts';
import { Random } from './random.ts';
import { isSimulated } from './simulation-properties.ts';

/** A machine of which something did not hold. */
interface SimulationFault {
  readonly number: number;
  readonly text: string;
  readonly error: unknown;
}

/** Runs random machines until told to stop; each follows from the seed and its own number alone, so that it can be repeated. */
export async function fuzzSimulations(
  seed: number,
  shouldStop: (tried: number) => boolean,
): Promise<readonly SimulationFault[]> {
  const faults: SimulationFault[] = [];
  for (let number = 0; !shouldStop(number) && faults.length < 20; number++) {
    const random = new Random(seed * 1_000_003 + number);
    const text = broken(JSON.stringify(randomMachine(random)), random);
    try {
      await isSimulated(text, random.below(1_000_000));
    } catch (error) {
      faults.push({ number, text, error });
    }
  }
  return faults;
}

/** One in four machines has values, names or fields that do not belong there. */
function broken(text: string, random: Random): string {
  if (random.below(4) > 0) return text;
  const { root } = parseJson(SourceText.ofFile('a', text));
  return root === undefined ? text : random.pick(valueMutations)(text, root, random);
}

export function describeSimulationFault({ number, text, error }: SimulationFault): string {
  return `Machine ${number} does not run as it is to: ${error instanceof Error ? error.stack : JSON.stringify(error)}\n${text}\n`;
}
