import type { Diagnostic, Fix, Location, Witness } from '@stepproof/core';
import { pointAt, type SourceTexts } from '@stepproof/reports';
import type { CheckReport, FixedFile } from './check-report.ts';

/** One JSON object, for programs. Its shape is a contract: fields may be added, and none is changed within a version. */
export function reportJson(report: CheckReport): string {
  const { machines, diagnostics, unchecked, texts, counts, fileCount, fix, fixed, baseline } = report;
  const contents = {
    version: 1,
    machines,
    diagnostics: diagnostics.map((diagnostic) => diagnosticOf(diagnostic, texts)),
    ...(unchecked.length > 0 && { unchecked: unchecked.map(uncheckedOf) }),
    ...(baseline !== undefined && { baseline }),
    ...(fix !== 'none' && { fixed: fixed.map((file) => fixedOf(file, fix)) }),
    stats: {
      files: fileCount,
      machines: machines.length,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hints: counts.hint,
    },
  };
  return `${JSON.stringify(contents)}\n`;
}

function diagnosticOf(
  { ruleId, severity, message, pointer, location, related, fixes, witness }: Diagnostic,
  texts: SourceTexts,
) {
  return {
    file: location.file,
    ruleId,
    severity,
    message,
    pointer,
    ...rangeOf(location, texts),
    related: related.map((other) => ({
      file: other.location.file,
      pointer: other.pointer,
      ...rangeOf(other.location, texts),
      message: other.message,
    })),
    fixes: fixes.map((fix) => fixOf(fix, texts)),
    ...(witness !== undefined && { witness: witnessOf(witness) }),
  };
}

function witnessOf({ input, mocks, visits, error }: Witness) {
  return { input, mocks, states: visits, error };
}

function rangeOf(location: Location, texts: SourceTexts) {
  const lines = texts.linesOf(location);
  return { start: pointAt(lines, location.span.start), end: pointAt(lines, location.span.end) };
}

function fixOf({ title, kind, edits }: Fix, texts: SourceTexts) {
  return { title, kind, edits: edits.map((edit) => ({ file: edit.file, ...rangeOf(edit, texts), text: edit.text })) };
}

function uncheckedOf({ file, message }: CheckReport['unchecked'][number]) {
  return { file, reason: 'not-synthesized', message };
}

/** A dry run wrote nothing, so it hands out the text. */
function fixedOf({ file, count, after }: FixedFile, fix: CheckReport['fix']) {
  return fix === 'show' ? { file, count, text: after } : { file, count };
}
