import type { ScopeRun } from '../../interpreter/simulation.ts';
import type { Chain } from './chain.ts';

/** States that AWS tells the abortion of: those that something goes on in. */
const abortable: ReadonlySet<string | undefined> = new Set(['Task', 'Wait', 'Parallel', 'Map']);

/** That the state in which a branch or an iteration was when it ended is not gone on with. Recorded on AWS: also where it is the one that failed. */
export function addAborted({ visits, aborted, failure, endedAt }: ScopeRun, chain: Chain): void {
  const state = visits.at(-1)?.state;
  if (state === undefined || !abortable.has(state.type)) return;
  const leftAt = visits.at(-1)?.leftAt;
  const isCut = aborted && (leftAt === undefined || leftAt > endedAt);
  const hasFailed = failure !== undefined && state.type === 'Task';
  if (isCut || hasFailed) chain.addAside(`${state.type}StateAborted`, endedAt);
}
