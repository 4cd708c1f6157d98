import type { Document } from '@stepproof/core';
import type { AskedPaths } from './paths/paths-of-machine.ts';
import type { AskedRun } from './simulation/simulation-of-machine.ts';

/** What the language server is handed by the programs that hold it: each report is loaded when an editor first asks for it. */
export function machineReports(awsData: string) {
  return {
    paths: async (document: Document, asked: AskedPaths) =>
      (await import('./paths/paths-of-machine.ts')).pathsOf(document, asked),
    simulate: async (document: Document, asked: AskedRun) =>
      (await import('./simulation/simulation-of-machine.ts')).simulationOf(document, asked),
    permissions: async (document: Document) =>
      (await import('./permissions/permissions-of-machine.ts')).permissionsIn(document, awsData),
  };
}
