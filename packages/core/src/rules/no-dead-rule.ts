import { explainedRules } from '../analyses/choices/explained-rules.ts';
import { deadWays } from '../analyses/dead-ways/dead-ways.ts';
import { endlessLoops } from '../analyses/dead-ways/endless-loops.ts';
import { placeOf } from '../analyses/flow/state-graph.ts';
import { hasChoices } from '../analyses/subjects.ts';
import { defineRule } from '../engine/rule.ts';

export const noDeadRule = defineRule({
  id: 'no-dead-rule',
  description: 'Disallow rules of a Choice that no execution can ever choose.',
  category: 'choice',
  severity: 'warning',
  requirements: ['FLOW-11', 'CHO-29'],
  messages: {
    rule: 'This rule of `{state}` is never chosen, because {why}.',
    default: '`Default` of `{state}` is never taken, because {why}.',
  },
  when: hasChoices,
  needs: { dead: deadWays, explained: explainedRules, loops: endlessLoops },
  check(_document, { dead, explained, loops }, report) {
    // That a loop never ends is what matters of its ways out.
    const exits = new Set<unknown>(loops.flatMap(({ deadExits }) => deadExits.map(placeOf)));
    for (const { kind, state, place, why, related } of dead.causes) {
      if ((kind !== 'rule' && kind !== 'default') || explained.has(place) || exits.has(place)) continue;
      report(kind, { at: place, data: { state: state.name, why }, related, tags: ['unnecessary'] });
    }
  },
});
