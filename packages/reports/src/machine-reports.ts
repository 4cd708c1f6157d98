import type { Document, FileText } from '@stepproof/core';
import type { AskedPaths } from './paths/paths-of-machine.ts';
import type { AskedRun } from './simulation/simulation-of-machine.ts';
import type { AskedAddition } from './testing/added-test.ts';
import type { AskedTestRun, AskedTests } from './testing/tests-of-text.ts';

/** What the language server is handed by the programs that hold it: each report is loaded when an editor first asks for it. */
export function machineReports(awsData: string) {
  return {
    paths: async (document: Document, asked: AskedPaths) =>
      (await import('./paths/paths-of-machine.ts')).pathsOf(document, asked),
    simulate: async (document: Document, asked: AskedRun) =>
      (await import('./simulation/simulation-of-machine.ts')).simulationOf(document, asked),
    permissions: async (document: Document) =>
      (await import('./permissions/permissions-of-machine.ts')).permissionsIn(document, awsData),
    addTest: async (document: Document, asked: AskedAddition) =>
      (await import('./testing/added-test.ts')).testAdded(document, asked),
    tests: async (text: FileText, asked: AskedTests) =>
      (await import('./testing/tests-of-text.ts')).testsIn(text, asked),
    test: async (text: FileText, asked: AskedTestRun) =>
      (await import('./testing/tests-of-text.ts')).testsRunIn(text, asked),
  };
}
