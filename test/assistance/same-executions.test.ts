import { expect, test } from 'vitest';
import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';
import type { Refactoring } from '../../packages/core/src/assistance/refactorings/refactoring.ts';
import { refactoringsAt } from '../../packages/core/src/assistance/refactorings/refactorings.ts';
import { simulate } from '../../packages/core/src/interpreter/simulate.ts';
import type { Simulation } from '../../packages/core/src/interpreter/simulation.ts';
import type { TaskAnswer, TaskCall } from '../../packages/core/src/interpreter/task-answers.ts';
import type { Value } from '../../packages/core/src/interpreter/value.ts';
import { spanOf } from '../../packages/core/src/syntax/node.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { documentOf } from '../check.ts';
import { randomMachine, randomValue } from '../fuzz/machines.ts';
import { Random } from '../fuzz/random.ts';
import { machineOf, shown } from '../interpreter/simulated.ts';

/** Fixed, so that a failure here is the change's own; `STEPPROOF_SEED` tries another one. */
const seed = Number(process.env.STEPPROOF_SEED ?? 20_260_101);
const machines = Number(process.env.STEPPROOF_MACHINES ?? 300);

const jsonata = await loadJsonataEngine();

/** Those that promise that nothing else becomes of the data. */
const preserving = /^(?:Wrap|Insert|Extract)/;

test('a state that is wrapped, followed by a Pass or relieved of its parameters makes of the data what it made', async () => {
  const counts = new Map<string, number>();
  for (let number = 0; number < machines; number++) {
    const random = new Random(seed * 1_000_003 + number);
    const text = JSON.stringify(randomMachine(random), withoutChance, random.pick([0, 2]));
    const before = await outcomeOf(text, number);
    for (const { title, edits } of refactoringsIn(text, random)) {
      const changed = applyEdits(text, edits);
      const [kind = ''] = title.split(' ');
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
      expect(
        await outcomeOf(changed, number),
        `seed ${seed}, machine ${number}: ${title}\n${text}\n${changed}`,
      ).toEqual(before);
    }
  }
  expect([...counts.keys()].toSorted()).toEqual(['Extract', 'Insert', 'Wrap']);
}, 600_000);

/** How long a retry waits at random depends on how many states there are. */
function withoutChance(name: string, value: unknown): unknown {
  return name === 'JitterStrategy' ? undefined : value;
}

function refactoringsIn(text: string, random: Random): readonly Refactoring[] {
  const document = documentOf(text);
  const { start } = spanOf(random.pick(document.machine.states).property);
  return refactoringsAt(document, { start, end: start }).filter(({ title }) => preserving.test(title));
}

async function outcomeOf(text: string, from: number): Promise<unknown> {
  const random = new Random(from);
  const input = randomValue(random) as Value;
  const answers = { answer: ({ kind }: TaskCall) => (kind === 'task' ? randomAnswer(random) : noAnswer) };
  const limits = { visits: 400, characters: 1_000_000, depth: 40 };
  return toldOf(await simulate(machineOf(text), { input, answers, jsonata, startTime: 0, seed: from, limits }));
}

const noAnswer: TaskAnswer = { kind: 'unanswered' };

function randomAnswer(random: Random): TaskAnswer {
  if (random.below(3) === 0)
    return { kind: 'throw', error: random.pick(['Busy', 'Broken']), cause: 'no luck', seconds: 1 };
  return { kind: 'return', value: { list: [1, 2], a: randomValue(random) as Value }, seconds: 1 };
}

/** What an execution comes to, without the names of states, which causes of errors tell. One that never ends is as good as any. */
function toldOf({ status, output, error, duration }: Simulation): unknown {
  const told = JSON.stringify({ status, output: shown(output), error, duration });
  return status === 'LIMIT' ? status : told.replace(/(?:After|Prepare)?S(\d+)(?:Step)?/g, 'S$1');
}
