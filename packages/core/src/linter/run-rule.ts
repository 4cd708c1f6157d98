import type { Diagnostic, Related, Severity } from '../engine/diagnostic.ts';
import type { Document } from '../engine/document.ts';
import type { FactStore } from '../engine/fact-store.ts';
import { locatePlace, pointerOfPlace } from '../engine/place.ts';
import type { AnyRule, Finding, MessageTable, RelatedPlace } from '../engine/rule.ts';

/** A rule failed, which is our own fault: the other rules still run. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly error: unknown;
}

export interface RuleRun {
  /** Only a deep run runs the rules that need an exploration. */
  readonly depth: 'shallow' | 'deep';
  readonly document: Document;
  readonly facts: FactStore;
  readonly diagnostics: Diagnostic[];
  readonly failures: RuleFailure[];
}

/** Runs one rule at one severity, adding its findings to the run. */
export function runRule(run: RuleRun, rule: AnyRule, severity: Severity): void {
  const report = (messageId: string, finding: Finding) => {
    run.diagnostics.push(diagnosticOf(rule, severity, { messageId, finding }));
  };
  try {
    rule.check(run.document, run.facts.gather(rule.needs), report);
  } catch (error) {
    run.failures.push({ ruleId: rule.id, error });
  }
}

/** Makes findings of one rule, outside of its own run, into diagnostics. */
export function reportFinding<Messages extends MessageTable>(rule: AnyRule, severity: Severity) {
  return <Id extends keyof Messages & string>(messageId: Id, finding: Finding<Messages[Id]>): Diagnostic =>
    diagnosticOf(rule, severity, { messageId, finding: finding as Finding });
}

interface ReportedFinding {
  readonly messageId: string;
  readonly finding: Finding;
}

function diagnosticOf(rule: AnyRule, severity: Severity, { messageId, finding }: ReportedFinding): Diagnostic {
  return {
    ruleId: rule.id,
    messageId,
    severity,
    message: fill(rule.messages[messageId], finding.data ?? {}),
    location: locatePlace(finding.at),
    pointer: pointerOfPlace(finding.at),
    related: finding.related?.map(relatedOf) ?? [],
    fixes: finding.fixes ?? [],
    tags: finding.tags ?? [],
  };
}

function relatedOf({ at, message }: RelatedPlace): Related {
  return { location: locatePlace(at), pointer: pointerOfPlace(at), message };
}

/** Long values would drown the sentence, and a line break would end it. */
const longestValue = 80;

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  // A message that is nothing but data is a sentence already.
  if (/^\{\w+\}$/.test(template)) return String(data[template.slice(1, -1)]);
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(data, name) ? shown(data[name]) : placeholder,
  );
}

function shown(value: string | number | undefined): string {
  const text = String(value).replace(/\s+/g, ' ');
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}
