import {
  type ContextRead,
  contextReads,
  isPresenceTest,
  readsMember,
  writtenRead,
} from '../analyses/expressions/context-reads.ts';
import { hasContextReads } from '../analyses/subjects.ts';
import { stringPart } from '../engine/place.ts';
import { defineRule } from '../engine/rule.ts';
import type { MapState, State } from '../model/state-machine.ts';

export const mapItemPlace = defineRule({
  id: 'map-item-place',
  description: 'Disallow reads of the item of a Map where no Map iterates.',
  category: 'map',
  severity: 'warning',
  requirements: ['CTX-05', 'DMAP-06'],
  messages: {
    outside: '`{read}` does not exist in state `{state}`: no Map iterates here.',
    child: '`{read}` does not exist in the child workflows of `{map}`, which see only their input.',
  },
  when: hasContextReads,
  needs: { reads: contextReads },
  check(_document, { reads }, report) {
    for (const read of reads.filter(readsItem)) {
      const { state } = read.site.place;
      const around = iterationAround(state);
      const at = stringPart(read.site.node, read);
      if (around === undefined) report('outside', { at, data: { read: writtenRead(read), state: state.name } });
      else if (isDistributedAbove(around, state)) {
        const related = [{ at: around.property, message: `\`${around.name}\` is distributed.` }];
        report('child', { at, data: { read: writtenRead(read), map: around.name }, related });
      }
    }
  },
});

function readsItem(read: ContextRead): boolean {
  return readsMember(read, 'Map') && !isPresenceTest(read);
}

/** The Map whose item the state may see: itself, or the nearest one around it. */
function iterationAround(state: State): MapState | undefined {
  if (state.type === 'Map') return state;
  let { owner } = state.scope;
  while (owner !== undefined && owner.type !== 'Map') owner = owner.scope.owner;
  return owner;
}

/** A Map's own fields see its items in either mode. */
function isDistributedAbove(map: MapState, state: State): boolean {
  return map !== state && map.mode === 'DISTRIBUTED';
}
