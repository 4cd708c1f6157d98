import { httpTasks } from '../../analyses/calls/http-tasks.ts';
import { maximumHttpTaskSeconds } from '../../language/quotas.ts';
import { lacks } from '../../model/field.ts';
import type { TaskState } from '../../model/state-machine.ts';
import type { Draft, StateSite } from './refactoring.ts';
import { addField } from './writing.ts';

/** Limits how long a Task without a timeout may take. */
export function addTimeout({ state, facts }: StateSite): readonly Draft[] {
  if (state.type !== 'Task' || !lacks(state.node, 'TimeoutSeconds', 'TimeoutSecondsPath')) return [];
  const isHttp = facts.get(httpTasks).some((task) => task.state === state);
  const seconds = isHttp ? maximumHttpTaskSeconds : secondsBeside(state);
  if (seconds === undefined) return [];
  const edits = [addField(state.node, 'TimeoutSeconds', seconds)];
  return [{ title: `Add a timeout of ${seconds} seconds to \`${state.name}\``, kind: 'rewrite', edits }];
}

const usualSeconds = 300;

/** More than its heartbeat takes, as AWS asks; nothing where that is not known. */
function secondsBeside({ heartbeatSeconds, node }: TaskState): number | undefined {
  if (lacks(node, 'HeartbeatSeconds', 'HeartbeatSecondsPath')) return usualSeconds;
  if (heartbeatSeconds.kind !== 'present') return undefined;
  const { value } = heartbeatSeconds;
  return value < usualSeconds ? usualSeconds : value < 10_000_000 ? value * 2 : undefined;
}
