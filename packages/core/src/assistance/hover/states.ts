import type { Document } from '../../engine/document.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import type { State } from '../../model/state-machine.ts';
import { callErrors } from '../completion/call-errors.ts';
import { calledIn } from '../cursor/call-site.ts';
import { type DefinitionPlace, noPlace } from '../cursor/definition-place.ts';
import { dataAt } from '../data/data-at.ts';
import { visibleVariables } from '../data/visible-variables.ts';
import { callTitle } from './call-documentation.ts';
import { dataWords } from './data-documentation.ts';
import { listed, paragraphs } from './field-documentation.ts';
import { stateDocumentation } from './state-documentation.ts';

/** All that is known of a state: what it does and where it leads, what it calls, what comes to it and what it may fail with. */
export async function stateHover(document: Document, facts: FactStore, state: State): Promise<string> {
  const place: DefinitionPlace = { ...noPlace, scope: state.scope, state };
  const data = await dataAt({ document, facts, place, node: state.property });
  const variables = visibleVariables(facts, state).map(({ name }) => `$${name}`);
  return paragraphs(
    stateDocumentation(state),
    ...wordsOfCall(document, state),
    data === undefined || data.input.type === 'nothing' ? undefined : `Input: ${dataWords(data.input)}.`,
    variables.length === 0 ? undefined : `Variables: ${listed(variables)}.`,
  );
}

function wordsOfCall(document: Document, state: State): readonly (string | undefined)[] {
  const called = state.type === 'Task' ? calledIn(document, state.node) : undefined;
  if (called === undefined) return [];
  const errors = callErrors(called);
  return [`Calls ${callTitle(called)}.`, errors.length === 0 ? undefined : `May fail with ${listed(errors)}.`];
}
