import type { Diagnostic, Severity } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';
import type { CheckReport } from './check-report.ts';

/** Workflow commands of GitHub Actions, which shows them beside the lines of a pull request. */
export function reportGithub({ diagnostics, texts }: CheckReport): string {
  return diagnostics.map((diagnostic) => `${commandOf(diagnostic, texts)}\n`).join('');
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

function commandOf({ ruleId, severity, message, location }: Diagnostic, texts: SourceTexts): string {
  const { index } = texts.linesOf(location);
  const start = index.positionAt(location.span.start);
  const end = index.positionAt(location.span.end);
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', location.file],
    ['line', start.line],
    ['endLine', end.line],
    ['col', start.column],
    ['endColumn', end.column],
    ['title', `StepProof ${ruleId}`],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${written}::${escapeData(message)}`;
}

/** As the toolkit of GitHub Actions escapes them: a per cent sign first, so that nothing is escaped twice. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
