import { createHash } from 'node:crypto';
import type { Diagnostic } from '@stepproof/core';
import type { SourceTexts } from '@stepproof/reports';

/** What tells a finding from the others of its file, whatever lines it is on. */
export interface Fingerprint {
  /** What it is about: its JSON Pointer, with `*` for the places in lists, which change when something is added before. */
  readonly at: string;
  /** The how-manieth it is of those that are alike, from 1, in the order of the text. */
  readonly occurrence: number;
  /** Stays as long as the rule finds the same at the same place of the same file. */
  readonly hash: string;
}

/**
 * The fingerprints of findings. None depends on line numbers, on the wording of messages or on what stands elsewhere in the file, so that
 * a finding has the same one after any change that has nothing to do with it.
 */
export function fingerprintsOf(
  diagnostics: readonly Diagnostic[],
  texts: SourceTexts,
): ReadonlyMap<Diagnostic, Fingerprint> {
  const counts = new Map<string, number>();
  return new Map(
    diagnostics.map((diagnostic) => {
      const { ruleId, messageId, pointer, location } = diagnostic;
      const at = withoutIndexes(pointer);
      const subject = [ruleId, messageId, at, writtenAt(diagnostic, texts)];
      const key = JSON.stringify([location.file, ...subject]);
      const occurrence = (counts.get(key) ?? 0) + 1;
      counts.set(key, occurrence);
      return [diagnostic, { at, occurrence, hash: hashOf([...subject, occurrence]) }] as const;
    }),
  );
}

/** A short hash of values that are not secret, and are the same on every machine. */
export function hashOf(values: readonly (string | number)[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, hashLength);
}

/** 128 bits, by which no two findings are ever taken for one. */
const hashLength = 32;

function withoutIndexes(pointer: string): string {
  return pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
}

/**
 * The text that the finding is about, where it is a word or a value. What a whole object or several lines hold may change for any reason.
 */
function writtenAt({ location }: Diagnostic, texts: SourceTexts): string {
  const { start, end } = location.span;
  const text = texts.linesOf(location).text.slice(start, end).trim();
  return /^[{[]|[\r\n]/.test(text) ? '' : text.replaceAll(/\s+/g, ' ');
}
