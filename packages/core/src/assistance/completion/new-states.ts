import { stateGraph } from '../../analyses/flow/state-graph.ts';
import { type StateType, stateTypes } from '../../language/schema.ts';
import { stateSchemas } from '../../language/state-schemas.ts';
import type { Scope } from '../../model/state-machine.ts';
import { languageAt } from '../cursor/definition-place.ts';
import { fieldDocumentation } from '../hover/field-documentation.ts';
import { freeName, takenNames } from '../names/free-names.ts';
import type { CompletionSite } from './completion.ts';
import { type Offer, writtenField } from './offer.ts';
import { objectSkeleton, textToFill } from './skeleton.ts';
import { stateSkeleton } from './state-skeletons.ts';

/** New states for a scope: those that it leads to and does not have, then one of each type. */
export function newStateOffers(site: CompletionSite): readonly Offer[] {
  const missing = missingNames(site);
  const named = missing.map((name) => namedOffer(site, name));
  if (site.cursor.spot.colon === 'written') return named;
  return [...named, ...stateTypes.map((type) => typedOffer(site, type, missing[0]))];
}

/** The names that the scope's transitions write and its states do not have, in the order of the text. */
function missingNames({ facts, place }: CompletionSite): readonly string[] {
  const graph = facts.get(stateGraph).find(({ scope }) => scope === place.scope);
  const targets = graph?.transitions.filter(({ to }) => to === undefined) ?? [];
  const names = targets.flatMap(({ target }) =>
    target.kind === 'present' && target.value !== '' ? [target.value] : [],
  );
  return [...new Set(names)].filter((name) => !isWritten(place.scope, name));
}

/** A state whose value is not an object yet is none for the model. */
function isWritten(scope: Scope | undefined, name: string): boolean {
  const states = scope?.statesField;
  return states?.kind === 'present' && states.value.properties.some((property) => property.name === name);
}

function namedOffer({ cursor }: CompletionSite, name: string): Offer {
  const skeleton = objectSkeleton({ Type: textToFill('Pass') });
  const written = writtenField(cursor, name, skeleton);
  return { label: name, kind: 'state', detail: 'a state that others lead to and that is missing', written };
}

function typedOffer({ cursor, place }: CompletionSite, type: StateType, missing: string | undefined): Offer {
  const { document } = cursor;
  const language = languageAt(place, document) ?? 'JSONPath';
  const taken = takenNames(document.machine, cursor.node);
  const name = missing ?? freeName(type, taken);
  const skeleton = stateSkeleton(type, { language, innerName: freeName(`${type}Step`, taken) });
  return {
    label: `${type} state`,
    kind: 'snippet',
    detail: `a new ${type} state`,
    documentation: fieldDocumentation(stateSchemas[type][language]),
    written: writtenField(cursor, textToFill(name), skeleton),
  };
}
