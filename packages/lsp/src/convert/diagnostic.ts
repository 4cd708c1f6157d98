import type { Diagnostic as CoreDiagnostic, Related, Severity, Tag } from '@stepproof/core';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { DiagnosticAbilities } from './client-abilities.ts';
import { type Texts, toLocation, toRange } from './place.ts';

/** How the client tells our diagnostics from those of others. */
export const diagnosticSource = 'stepproof';

export interface DiagnosticForm {
  readonly texts: Texts;
  readonly abilities: DiagnosticAbilities;
  /** The URI of the page about a rule, where there is one. */
  pageOf(ruleId: string): string | undefined;
}

/** What a client hands back with a diagnostic: with its code, it tells which finding is meant. */
export interface DiagnosticData {
  readonly messageId: string;
  readonly pointer: string;
}

/** What was found, in the order in which it was. */
export function toDiagnostics(
  found: readonly { readonly diagnostic: CoreDiagnostic }[],
  form: DiagnosticForm,
): Diagnostic[] {
  return found.map(({ diagnostic }) => toDiagnostic(diagnostic, form));
}

export function toDiagnostic(found: CoreDiagnostic, { texts, abilities, pageOf }: DiagnosticForm): Diagnostic {
  const { ruleId, message, severity, location } = found;
  const page = abilities.haveLinks ? pageOf(ruleId) : undefined;
  const tags = found.tags.map((tag) => diagnosticTags[tag]).filter((tag) => abilities.tags.has(tag));
  const related = abilities.haveRelated ? found.related.flatMap((other) => toRelated(other, texts)) : [];
  return {
    range: toRange(texts.asked, location.span),
    severity: severities[severity],
    source: diagnosticSource,
    code: ruleId,
    message,
    ...(page !== undefined && { codeDescription: { href: page } }),
    ...(tags.length > 0 && { tags }),
    ...(related.length > 0 && { relatedInformation: related }),
    ...(abilities.haveData && { data: dataOf(found) }),
  };
}

/** Whether the client's diagnostic is this finding; nothing when the client does not say which it is. */
export function isOf({ source, code, data }: Diagnostic, found: CoreDiagnostic): boolean | undefined {
  if (source !== diagnosticSource || !isData(data)) return undefined;
  return code === found.ruleId && data.messageId === found.messageId && data.pointer === found.pointer;
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const diagnosticTags: Readonly<Record<Tag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

function toRelated({ location, message }: Related, texts: Texts): readonly DiagnosticRelatedInformation[] {
  const place = toLocation(texts, location);
  return place === undefined ? [] : [{ location: place, message }];
}

function dataOf({ messageId, pointer }: CoreDiagnostic): DiagnosticData {
  return { messageId, pointer };
}

function isData(data: unknown): data is DiagnosticData {
  return typeof data === 'object' && data !== null && 'messageId' in data && 'pointer' in data;
}
