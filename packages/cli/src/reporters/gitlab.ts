import type { Severity } from '@stepproof/core';
import { repositoryPaths } from '../files/repository-paths.ts';
import { fingerprintsOf, hashOf } from '../findings/fingerprints.ts';
import type { CheckReport, Reporter } from './check-report.ts';

/**
 * A Code Quality report of GitLab, which shows it in merge requests
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). Paths are those from the root of the repository.
 */
export function reportGitlab({ diagnostics, texts }: CheckReport, io: Parameters<Reporter>[1]): string {
  const nameOf = repositoryPaths(io);
  const marks = fingerprintsOf(diagnostics, texts);
  const issues = diagnostics.map((diagnostic) => {
    const { ruleId, severity, message, location } = diagnostic;
    const { index } = texts.linesOf(location);
    const path = nameOf(location.file);
    return {
      description: message,
      check_name: ruleId,
      fingerprint: hashOf([path, marks.get(diagnostic)?.hash ?? '']),
      severity: severities[severity],
      location: {
        path,
        lines: { begin: index.positionAt(location.span.start).line, end: index.positionAt(location.span.end).line },
      },
    };
  });
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}

const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};
