import { loadJsonataEngine, toldBefore } from '@stepproof/checking';
import {
  type Diagnostic,
  type Document,
  defaultSettings,
  type Fix,
  type FoundInUse,
  findingsIn,
  foundInUse,
  LineIndex,
  type LintResult,
  type LintSettings,
  lint,
  lintDeep,
  machineGraphOf,
  rules,
} from '@stepproof/core';
import { drawingOf, layOut } from '@stepproof/diagram';
import type { Checked, DrawnMachine, Finding, Source } from './questions.ts';
import { readDocuments } from './read-documents.ts';

/** Checks all state machines of a text and draws them. A deep check tries out executions too. */
export async function check(source: Source, awsData: string, depth: 'shallow' | 'deep'): Promise<Checked> {
  const { documents, notes } = await readDocuments(source, awsData);
  const results = await lintAll(documents, depth);
  const lines = new LineIndex(source.text);
  const failed = new Set(results.flatMap(({ failures }) => failures.map(({ ruleId }) => ruleId)));
  return {
    findings: findingsIn(source.file, foundIn(documents, results)).map((diagnostic) => findingOf(diagnostic, lines)),
    machines: documents.map((document, index) => drawn(document, results[index] ?? nothingFound)),
    notes: [...notes, ...Array.from(failed, (rule) => `The rule \`${rule}\` failed and says nothing.`)],
  };
}

/** A page reads no other files, so nothing is said of those that a template names. */
const settings: LintSettings = { ...defaultSettings, levels: new Map([['definition-outside', 'off']]) };

const nothingFound: LintResult = { diagnostics: [], failures: [] };

/** What was found in each of the machines. */
export async function lintAll(
  documents: readonly Document[],
  depth: 'shallow' | 'deep',
): Promise<readonly LintResult[]> {
  const told = toldBefore(documents.map(({ use }) => use));
  const results: LintResult[] = [];
  for (const document of documents) {
    if (told.has(document.use)) results.push(nothingFound);
    else results.push(depth === 'deep' ? await deepLint(document) : lint(document, rules, settings));
  }
  return results;
}

export function foundIn(documents: readonly Document[], results: readonly LintResult[]): readonly FoundInUse[] {
  return documents.map(({ use }, index) => foundInUse(use, results[index] ?? nothingFound));
}

/** As many steps as the command takes. */
const budget = { steps: 20_000, signal: undefined };

async function deepLint(document: Document): Promise<LintResult> {
  const { environment } = document;
  const jsonata = environment.jsonata === undefined ? undefined : await loadJsonataEngine();
  const equipped = { ...document, environment: { ...environment, evaluators: { jsonata, regex: undefined } } };
  return lintDeep(equipped, rules, { settings, budget });
}

function findingOf(diagnostic: Diagnostic, lines: LineIndex): Finding {
  const { ruleId, severity, message, location, fixes, tags, witness } = diagnostic;
  const { start, end } = location.span;
  return {
    ruleId,
    severity,
    message,
    file: location.file,
    ...lines.positionAt(start),
    from: start,
    to: end,
    fixes: fixes.map(({ title }) => title),
    isFixedSafely: fixes.some(({ kind }) => kind === 'safe'),
    isUnnecessary: tags.includes('unnecessary'),
    remedies: fixes.map(remedyOf),
    ...(witness !== undefined && { witness: { ...witness, states: witness.visits } }),
  };
}

function remedyOf({ title, edits }: Fix): Finding['remedies'][number] {
  return { title, changes: edits.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text })) };
}

/** More states than a person finds anything among, and than a page can draw soon. */
const mostStates = 2_000;

function drawn(document: Document, { diagnostics }: LintResult): DrawnMachine {
  const { states } = machineGraphOf(document);
  const places = states.map(({ nameSpan }) => ({ from: nameSpan.start, to: nameSpan.end }));
  return { name: document.use.name, picture: pictureOf(document, diagnostics), places };
}

function pictureOf(document: Document, diagnostics: readonly Diagnostic[]): DrawnMachine['picture'] {
  const drawing = drawingOf(document, diagnostics);
  const count = drawing.states.length;
  if (count === 0) return 'There is no state to draw.';
  if (count <= mostStates) return layOut(drawing);
  return `The state machine has ${count.toLocaleString('en')} states, and this page draws ${mostStates.toLocaleString('en')} at most.`;
}
