import { expect, test } from 'vitest';
import { loadJsonataEngine } from '../../../packages/checking/src/parsers/jsonata-engine.ts';
import { simulate } from '../../../packages/core/src/interpreter/simulate.ts';
import { executionHistory, type HistoryEvent } from '../../../packages/core/src/testing/history/execution-history.ts';
import { machineOf } from '../../interpreter/simulated.ts';
import { type RecordedEvent, type RecordedExecution, recordedAnswers, recordedHistories } from './recorded.ts';

/** A folder that holds executions recorded on AWS in `traces/exec.jsonl`. */
const executions = recordedHistories(process.env.STEPPROOF_CORPUS);

test.skipIf(executions.length === 0)(
  'histories have the events that were recorded on AWS, in their order (set STEPPROOF_CORPUS to run)',
  async () => {
    const jsonata = await loadJsonataEngine();
    const different: string[] = [];
    let chained = 0;
    for (const execution of executions) {
      const { history = [] } = execution;
      const events = await historyOf(execution, jsonata);
      const [ours, theirs] = [events.map(shape), history.map(shape)];
      if (JSON.stringify(ours) !== JSON.stringify(theirs))
        different.push(`${execution.id}: ${ours.join(' ')} | ${theirs.join(' ')}`);
      else if (JSON.stringify(events.map(link)) === JSON.stringify(history.map(link))) chained++;
    }
    const same = executions.length - different.length;
    console.log(
      `Histories: ${same} of ${executions.length} have the recorded types of events, ${chained} with the recorded ids.`,
    );
    expect(same / executions.length, different.join('\n')).toBeGreaterThan(0.95);
    expect(chained / executions.length).toBeGreaterThan(0.9);
  },
);

async function historyOf(execution: RecordedExecution, jsonata: Awaited<ReturnType<typeof loadJsonataEngine>>) {
  const { definition, input, history = [] } = execution;
  const answers = recordedAnswers(history);
  const given = { input, answers, jsonata, startTime: Date.UTC(2024, 0, 1), seed: 1 };
  return executionHistory(await simulate(machineOf(definition ?? {}), given));
}

function shape({ type }: HistoryEvent | RecordedEvent): string {
  return type;
}

function link({ id, previousEventId }: HistoryEvent | RecordedEvent): readonly number[] {
  return [id, previousEventId];
}
