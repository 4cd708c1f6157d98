import type { Diagnostic, Fix } from '../../engine/diagnostic.ts';
import type { Document } from '../../engine/document.ts';
import type { State } from '../../model/state-machine.ts';
import { choiceDefault } from '../../rules/choice-default.ts';
import { taskTimeout } from '../../rules/task-timeout.ts';
import { spanOfEntry } from '../../syntax/node.ts';
import { holdsPlaceholder } from '../../syntax/placeholders.ts';
import { isBroken } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
import { factsOf } from '../document-facts.ts';
import { addCatch, addCatcher } from './add-catch.ts';
import { addDefault } from './add-default.ts';
import { addRetry } from './add-retry.ts';
import { addTimeout } from './add-timeout.ts';
import { extractInput } from './extract-input.ts';
import { insertStateBehind } from './insert-state.ts';
import { type Draft, possibleEdits, type Refactoring, type StateSite } from './refactoring.ts';
import { wrapInMap, wrapInParallel } from './wrap-state.ts';

/** What may be done with the innermost state that holds a stretch of the file; nothing in a text that has syntax errors. */
export function refactoringsAt(document: Document, span: Span): readonly Refactoring[] {
  return made(makers, document, span);
}

/** What mends a finding, of those changes that a person may want anyway. */
export function remediesFor(document: Document, { ruleId, location }: Diagnostic): readonly Fix[] {
  const remedy = location.file === document.use.file ? remedies.get(ruleId) : undefined;
  const refactorings = remedy === undefined ? [] : made([remedy], document, location.span);
  return refactorings.map(({ title, edits }) => ({ title, kind: 'suggestion', edits }));
}

type Maker = (site: StateSite) => readonly Draft[];

const makers: readonly Maker[] = [
  addCatch,
  addCatcher,
  addRetry,
  addDefault,
  addTimeout,
  insertStateBehind,
  wrapInParallel,
  wrapInMap,
  extractInput,
];

const remedies: ReadonlyMap<string, Maker> = new Map([
  [choiceDefault.id, addDefault],
  [taskTimeout.id, addTimeout],
]);

function made(chosen: readonly Maker[], document: Document, span: Span): readonly Refactoring[] {
  if (isBroken(document.tree)) return [];
  const state = innermostState(document, span);
  const language = state?.queryLanguage;
  if (state === undefined || language === undefined || !isWrittenOut(state)) return [];
  const site: StateSite = { document, facts: factsOf(document), state, language };
  return chosen.flatMap((draftsFor) => draftsFor(site)).flatMap(possible);
}

function innermostState({ machine }: Document, { start, end }: Span): State | undefined {
  let innermost: State | undefined;
  // Inner states come after those around them.
  for (const state of machine.states) {
    const entry = spanOfEntry(state.property);
    if (entry.start <= start && end <= entry.end) innermost = state;
  }
  return innermost;
}

/** Whether nothing of the state comes from elsewhere, as by an alias or a merge of YAML, and its scope is known. */
function isWrittenOut({ name, property, node, scope }: State): boolean {
  const { properties } = node;
  const isOwn = [property, ...properties].every((field) => field.value.parent === field);
  const names = new Set(properties.map((field) => field.name));
  return (
    isOwn &&
    scope.isFullyKnown &&
    !node.hasUnknownKeys &&
    names.size === properties.length &&
    properties.every(({ parent }) => parent === node) &&
    !holdsPlaceholder(name) &&
    !/[&*]/.test(node.source.text.slice(property.end, node.start))
  );
}

function possible({ title, kind, edits }: Draft): readonly Refactoring[] {
  const made = possibleEdits(edits);
  return made === undefined ? [] : [{ title, kind, edits: made }];
}
