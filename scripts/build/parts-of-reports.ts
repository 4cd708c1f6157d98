import type { Part } from './parts.ts';

/** The parts of a program that reports on machines to editors: what runs them, and what asks for their permissions. */
export function partsOfReports(root: string): readonly Part[] {
  return [
    { name: 'running', entries: runningEntries(root) },
    { name: 'permissions', entries: permissionsEntries(root) },
  ];
}

export function runningEntries(root: string): readonly string[] {
  const reports = `${root}packages/reports/src`;
  const names = [
    'paths/paths-of-machine',
    'simulation/simulation-of-machine',
    'testing/added-test',
    'testing/tests-of-text',
  ];
  return names.map((name) => `${reports}/${name}.ts`);
}

export function permissionsEntries(root: string): readonly string[] {
  return [`${root}packages/reports/src/permissions/permissions-of-machine.ts`];
}
