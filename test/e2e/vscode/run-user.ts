import type { Browser } from 'playwright-core';
import { files } from './definitions.ts';
import { newPage } from './kit/page.ts';
import { startServer } from './kit/server.ts';
import type { Scratch } from './kit/workspace.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { shownFiles } from './shown-definitions.ts';
import { testedFiles } from './tested-definitions.ts';
import { editing } from './ui/editing.ts';
import { testing } from './ui/testing.ts';
import type { UserTest } from './ui/user-test.ts';
import { viewing } from './ui/viewing.ts';
import { Workbench } from './ui/workbench.ts';

export interface UserSession {
  readonly name: string;
  /** What is in the workspace. */
  readonly files: ReadonlyMap<string, string>;
  readonly tests: readonly UserTest[];
}

export const userSessions: readonly UserSession[] = [
  { name: 'user', files, tests: editing },
  { name: 'tester', files: testedFiles, tests: testing },
  { name: 'viewer', files: shownFiles, tests: viewing },
];

interface Surroundings {
  readonly browser: Browser;
  readonly scratch: Scratch;
  readonly extensions: string;
}

/** Uses VS Code with keyboard and mouse. */
export async function runUserSession(
  { tests }: UserSession,
  { browser, scratch, extensions }: Surroundings,
): Promise<readonly Outcome[]> {
  const { serverData, workspace } = scratch;
  await using server = await startServer({ serverData, extensions, trust: 'everything', environment: {} });
  const page = await newPage(browser);
  await page.goto(`http://127.0.0.1:${server.port}/?${new URLSearchParams({ folder: workspace })}`);
  const workbench = new Workbench(page);
  const outcomes: Outcome[] = [];
  for (const { name, run } of tests) {
    const outcome = await outcomeOf(name, () => run(workbench));
    outcomes.push(outcome);
    // What follows builds on it.
    if (outcome.fault !== undefined) break;
  }
  if (outcomes.at(-1)?.fault !== undefined) await workbench.picture('fault');
  await page.context().close();
  return outcomes;
}
