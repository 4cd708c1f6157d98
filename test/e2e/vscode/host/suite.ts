import { writeFileSync } from 'node:fs';
import { type Outcome, outcomeOf } from '../outcome.ts';
import { alone } from './alone.ts';
import { besideToolkit } from './beside-toolkit.ts';
import type { HostTest } from './host-test.ts';
import { restricted } from './restricted.ts';
import { stepping } from './stepping.ts';

const sessions: Readonly<Record<string, readonly HostTest[]>> = { alone, restricted, besideToolkit, stepping };

/** Called by VS Code in its extension host. Says what passed in a file, because the browser between hears only yes or no. */
export async function run(): Promise<void> {
  const { STEPPROOF_SESSION = '', STEPPROOF_RESULTS = '' } = process.env;
  const outcomes: Outcome[] = [];
  for (const test of sessions[STEPPROOF_SESSION] ?? []) outcomes.push(await outcomeOf(test.name, test.run));
  writeFileSync(STEPPROOF_RESULTS, JSON.stringify(outcomes));
}
