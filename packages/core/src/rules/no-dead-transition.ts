import { deadWays } from '../analyses/dead-ways/dead-ways.ts';
import { defineRule } from '../engine/rule.ts';

export const noDeadTransition = defineRule({
  id: 'no-dead-transition',
  description: 'Disallow Parallel and Map states that no execution gets through, and Maps that never run an iteration.',
  category: 'flow',
  severity: 'warning',
  requirements: ['FLOW-07'],
  messages: {
    next: '`Next` of `{state}` is never taken, because {why}.',
    iteration: 'No iteration of `{state}` is ever run, because {why}.',
  },
  needs: { dead: deadWays },
  check(_document, { dead }, report) {
    for (const { kind, state, place, why, related } of dead.causes) {
      if (kind !== 'next' && kind !== 'iteration') continue;
      report(kind, { at: place, data: { state: state.name, why }, related, tags: ['unnecessary'] });
    }
  },
});
