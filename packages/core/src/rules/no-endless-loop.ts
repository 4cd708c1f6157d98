import { type EndlessLoop, endlessLoops } from '../analyses/dead-ways/endless-loops.ts';
import { hasUnusualFlow } from '../analyses/subjects.ts';
import { defineRule, type RelatedPlace } from '../engine/rule.ts';

export const noEndlessLoop = defineRule({
  id: 'no-endless-loop',
  description: 'Disallow cycles that no execution leaves once it has gone round.',
  category: 'flow',
  severity: 'warning',
  requirements: ['FLOW-07'],
  messages: {
    same: 'An execution that goes round the cycle with state `{state}` once goes round for ever, because nothing in the cycle changes what `{state}` asks about.',
    fails:
      'An execution that goes round the cycle with state `{state}` once goes round until something fails, because nothing in the cycle changes what `{state}` asks about.',
    dead: 'An execution that enters the cycle that begins with state `{state}` goes round for ever, because none of the ways out is ever taken.',
  },
  when: hasUnusualFlow,
  needs: { loops: endlessLoops },
  check(_document, { loops }, report) {
    for (const loop of loops) {
      const { choices, states, witness, mayFail } = loop;
      const [state = states[0]] = choices;
      if (state === undefined) continue;
      const messageId = choices.length === 0 ? 'dead' : mayFail ? 'fails' : 'same';
      report(messageId, { at: state.property, data: { state: state.name }, related: relatedTo(loop), witness });
    }
  },
});

function relatedTo({ states, choices, deadExits }: EndlessLoop): readonly RelatedPlace[] {
  const first = choices[0] ?? states[0];
  const others = states.filter((state) => state !== first);
  return [
    ...others.map(({ name, property }) => ({ at: property, message: `State \`${name}\` is part of the cycle.` })),
    ...deadExits.map(({ property }) => ({ at: property, message: 'This way out is never taken.' })),
  ];
}
