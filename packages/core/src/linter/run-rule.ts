import type { Diagnostic, Fix, Related, Severity } from '../engine/diagnostic.ts';
import type { Document } from '../engine/document.ts';
import type { FactStore } from '../engine/fact-store.ts';
import { locatePlace, pointerOfPlace } from '../engine/place.ts';
import type { AnyRule, Finding, MessageTable, RelatedPlace } from '../engine/rule.ts';
import { impossibleEdit } from '../text/text-edit.ts';

/** A rule failed, which is our own fault: the other rules still run. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly error: unknown;
}

/** Only a deep run runs the rules that need an exploration. */
export type Depth = 'shallow' | 'deep';

export interface RuleRun {
  readonly depth: Depth;
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
    fixes: finding.fixes?.filter(isPossible) ?? [],
    tags: finding.tags ?? [],
    witness: finding.witness,
  };
}

/** A definition may stand in its file in a way that lets some changes of it not be written. */
function isPossible({ edits }: Fix): boolean {
  return !edits.includes(impossibleEdit);
}

function relatedOf({ at, message }: RelatedPlace): Related {
  return { location: locatePlace(at), pointer: pointerOfPlace(at), message };
}

/** Long values would drown the sentence, and a line break would end it. */
const longestValue = 80;

function fill(template: string, data: Readonly<Record<string, string | number>>): string {
  const parts = partsOf(template);
  // A message that is nothing but data is a sentence already.
  if (parts.length === 3 && parts[0] === '' && parts[2] === '') return String(data[parts[1] as string]);
  let text = parts[0] as string;
  for (let index = 1; index < parts.length; index += 2) {
    const name = parts[index] as string;
    text += `${Object.hasOwn(data, name) ? shown(data[name]) : `{${name}}`}${parts[index + 1]}`;
  }
  return text;
}

/** Our own templates, taken apart when first used: text and name by turns, text first and last. */
const templates = new Map<string, readonly string[]>();

function partsOf(template: string): readonly string[] {
  const known = templates.get(template);
  if (known !== undefined) return known;
  const parts = template.split(/\{(\w+)\}/);
  templates.set(template, parts);
  return parts;
}

function shown(value: string | number | undefined): string {
  const written = String(value);
  const text = /[\s]{2}|[^\S ]/.test(written) ? written.replace(/\s+/g, ' ') : written;
  return text.length <= longestValue ? text : `${text.slice(0, longestValue - 1)}…`;
}
