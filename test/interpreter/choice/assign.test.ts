import { expect, test } from 'vitest';
import { simulated } from '../simulated.ts';

const set = { Type: 'Pass', Assign: { way: 'none' }, Next: 'Pick' };

/** Ends with what was assigned on the way. */
function picking(rule: object) {
  return {
    StartAt: 'Set',
    States: {
      Set: set,
      Pick: {
        Type: 'Choice',
        Assign: { way: 'default' },
        Choices: [{ Variable: '$.by', StringEquals: 'rule', Next: 'Tell', ...rule }],
        Default: 'Tell',
      },
      Tell: { Type: 'Pass', Parameters: { 'way.$': '$way' }, End: true },
    },
  };
}

test.each<[by: string, rule: object, way: string]>([
  ['rule', {}, 'none'],
  ['rule', { Assign: { way: 'rule' } }, 'rule'],
  ['default', { Assign: { way: 'rule' } }, 'default'],
])('by the %s of %j a Choice assigns what that says, and the state for its default', async (by, rule, way) => {
  expect(await simulated(picking(rule), { input: { by } })).toMatchObject({ status: 'SUCCEEDED', output: { way } });
});
