import { expect, test } from 'vitest';
import { loadJsonataEngine } from '../../packages/checking/src/parsers/jsonata-engine.ts';

const engine = await loadJsonataEngine();

test('an expression is evaluated over the input', async () => {
  const states = { input: { price: 3 } };
  const answer = await engine.evaluate({
    expression: '$states.input.price * 2',
    states,
    variables: {},
    now: 0,
    random: () => 0,
    uuid: () => '',
  });
  expect(answer).toEqual({ kind: 'value', value: 6 });
});
