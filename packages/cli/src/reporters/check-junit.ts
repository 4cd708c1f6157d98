import type { Diagnostic } from '@stepproof/core';
import { repositoryPaths } from '../files/repository-paths.ts';
import { byFileOf } from '../findings/by-file.ts';
import { type Fingerprint, fingerprintsOf } from '../findings/fingerprints.ts';
import type { CheckReport, Reporter } from './check-report.ts';
import { type JunitCase, type JunitOutcome, type JunitSuite, junitXml } from './junit.ts';

/**
 * A suite per file, with a case per finding: those that make the command fail have failed, the others passed with what was found as their
 * output. A file without findings has a case that passed.
 */
export function reportJunit(report: CheckReport, io: Parameters<Reporter>[1]): string {
  const { machines, diagnostics, unchecked, problems } = report;
  const nameOf = repositoryPaths(io);
  const marks = fingerprintsOf(diagnostics, report.texts);
  const byFile = byFileOf(diagnostics);
  const files = new Set([...machines.map(({ file }) => file), ...byFile.keys()]);
  const suites = [...files].map((file) => {
    const name = nameOf(file);
    const found = byFile.get(file) ?? [];
    return suiteOf(
      name,
      found.map((diagnostic) => caseOf(diagnostic, name, { report, marks })),
    );
  });
  const left = unchecked.map(({ file, message }) =>
    suiteOf(nameOf(file), [wholeFile(nameOf(file), { kind: 'skipped', message })]),
  );
  return junitXml([...suites, ...left, ...problemsAsSuites(problems)]);
}

function suiteOf(file: string, cases: readonly JunitCase[]): JunitSuite {
  return { name: file, cases: cases.length > 0 ? cases : [wholeFile(file, { kind: 'passed' })] };
}

function wholeFile(file: string, outcome: JunitOutcome): JunitCase {
  return { name: 'check', classname: classnameOf(file), file, outcome };
}

interface Telling {
  readonly report: CheckReport;
  readonly marks: ReadonlyMap<Diagnostic, Fingerprint>;
}

/** Names have no lines in them: build servers follow a case from run to run by its name. */
function caseOf(diagnostic: Diagnostic, file: string, { report, marks }: Telling): JunitCase {
  const { ruleId, severity, message, location } = diagnostic;
  const { line, column } = report.texts.linesOf(location).index.positionAt(location.span.start);
  const { at = '', occurrence = 1 } = marks.get(diagnostic) ?? {};
  const name = `${ruleId} at ${at === '' ? '/' : at}${occurrence === 1 ? '' : ` (${occurrence})`}`;
  const text = `${file}:${line}:${column}: ${severity}: ${message} (${ruleId})`;
  const outcome: JunitOutcome = report.failing.has(severity)
    ? { kind: 'failed', message, type: severity, text }
    : { kind: 'passed', output: text };
  return { name, classname: classnameOf(file), file, line, outcome };
}

/** Build servers take what stands before the last dot for a package, so the endings of the file's name are left out. */
function classnameOf(file: string): string {
  return file.replace(/(?<=[^/])\.[^/]*$/, '');
}

function problemsAsSuites(problems: CheckReport['problems']): readonly JunitSuite[] {
  if (problems.length === 0) return [];
  const cases = problems.map(({ message }, index): JunitCase => {
    const outcome = { kind: 'broken', message, text: message } as const;
    return { name: `input ${index + 1}`, classname: 'stepproof', outcome };
  });
  return [{ name: 'stepproof', cases }];
}
