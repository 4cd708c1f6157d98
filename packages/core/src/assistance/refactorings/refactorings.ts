import type { Document } from '../../engine/document.ts';
import { FactStore } from '../../engine/fact-store.ts';
import type { State } from '../../model/state-machine.ts';
import { spanOfEntry } from '../../syntax/node.ts';
import { holdsPlaceholder } from '../../syntax/placeholders.ts';
import { isBroken } from '../../syntax/tree.ts';
import type { Span } from '../../text/span.ts';
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
  if (isBroken(document.tree)) return [];
  const state = innermostState(document, span);
  const language = state?.queryLanguage;
  if (state === undefined || language === undefined || !isWrittenOut(state)) return [];
  const site: StateSite = { document, facts: new FactStore(document), state, language };
  return makers.flatMap((draftsFor) => draftsFor(site)).flatMap(possible);
}

const makers: readonly ((site: StateSite) => readonly Draft[])[] = [
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
