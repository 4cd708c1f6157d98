import type { Witness } from '../../engine/witness.ts';
import type { Visit } from '../../interpreter/simulation.ts';
import { locationOf } from '../../syntax/node.ts';

/** The states that an execution came by, as a finding tells of them. */
export function wayOf(visits: readonly Visit[]): Pick<Witness, 'visits' | 'places'> {
  return {
    visits: visits.map(({ state }) => state.name),
    places: visits.map(({ state }) => locationOf(state.property)),
  };
}
