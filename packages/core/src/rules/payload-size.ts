import { expressionSites } from '../analyses/expressions/expression-sites.ts';
import { defineRule } from '../engine/rule.ts';
import { maximumPayloadBytes } from '../language/quotas.ts';
import { statesOfType } from '../model/state-machine.ts';
import { sizeAsJson } from '../syntax/json-size.ts';
import { type Node, propertyOf } from '../syntax/node.ts';

export const payloadSize = defineRule({
  id: 'payload-size',
  description: 'Disallow literal payloads that are larger than a state may take or give.',
  category: 'limits',
  severity: 'warning',
  requirements: ['LIM-01', 'RUN-12', 'SMELL-02'],
  messages: { large: '`{field}` of state `{state}` holds more than 262,144 bytes, the most that a payload may have.' },
  needs: { sites: expressionSites },
  check({ machine }, { sites }, report) {
    for (const { place, node } of sites.payloads) {
      if (isTooLarge(node)) report('large', { at: node, data: { field: place.field, state: place.state.name } });
    }
    for (const state of statesOfType(machine, 'Pass')) {
      const result = propertyOf(state.node, 'Result')?.value;
      if (result !== undefined && isTooLarge(result)) {
        report('large', { at: result, data: { field: 'Result', state: state.name } });
      }
    }
  },
});

/** A character is at most three bytes long, so that most payloads need no measuring. */
function isTooLarge(node: Node): boolean {
  if ((node.end - node.start) * 3 <= maximumPayloadBytes) return false;
  return sizeAsJson(node, { unit: 'bytes', limit: maximumPayloadBytes }) > maximumPayloadBytes;
}
