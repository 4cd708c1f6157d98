import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Box, Laid } from '../../packages/diagram/src/laid.ts';
import { layOut } from '../../packages/diagram/src/layout/lay-out.ts';
import { toSvg } from '../../packages/diagram/src/svg/to-svg.ts';
import { randomMachine } from '../fuzz/machines.ts';
import { Random } from '../fuzz/random.ts';
import { chain, drawn, nested } from './drawings.ts';
import { readXml } from './read-xml.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

const written = readdirSync(examples)
  .filter((name) => name.endsWith('.asl.json'))
  .map((name) => [name, readFileSync(`${examples}${name}`, 'utf8')] as const);

test.each(written)('the picture of %s holds together', (_, text) => {
  expectSound(layOut(drawn(text)));
});

test.each([...Array(16).keys()])('the picture of a random machine holds together: seed %i', (seed) => {
  const random = new Random(seed + 1);
  for (let count = 0; count < 3; count++) expectSound(layOut(drawn(randomMachine(random))));
});

test.each([
  ['many choices', choices(40)],
  ['many catchers with one handler', catchers(120)],
  ['every state leads back', loops(30)],
  ['a state that leads to itself', loops(1)],
  ['more states than dagre is given', chain(400)],
  [
    'many branches',
    {
      StartAt: 'P',
      States: {
        P: { Type: 'Parallel', End: true, Branches: Array.from({ length: 30 }, (_, index) => chain(2, `B${index}_`)) },
      },
    },
  ],
] as const)('%s hold together', (_, machine) => {
  expectSound(layOut(drawn(machine)));
});

test('a scope of many states is placed in simple layers, and it is said', () => {
  expect(layOut(drawn(chain(100))).simplified).toBe(0);
  expect(layOut(drawn(chain(1000))).simplified).toBe(1);
});

test('10,000 states are drawn', () => {
  const laid = layOut(drawn(chain(10_000)));
  expect(laid.states).toHaveLength(10_000);
  expect(toSvg(laid).match(/data-state=/g)).toHaveLength(10_000);
});

test.each([30, 200])('%i states within each other are drawn', (depth) => {
  const laid = layOut(drawn(nested(depth)));
  expect(laid.states).toHaveLength(depth + 1);
  expect(laid.lanes).toHaveLength(depth);
  expectSound(laid);
});

test('the same drawing gives the same picture', () => {
  for (const [, text] of written) expect(toSvg(layOut(drawn(text)))).toBe(toSvg(layOut(drawn(text))));
});

test('a picture is laid out from what a language server tells as JSON, with null where nothing is', () => {
  const drawing = drawn(written[0]?.[1] ?? '');
  const told = JSON.parse(JSON.stringify(drawing, (_, value) => (value === undefined ? null : value)));
  expect(toSvg(layOut(told))).toBe(toSvg(layOut(drawing)));
});

test('whoever made a drawing, it is laid out', () => {
  const state = { name: 'A', type: 'Pass', parent: 0, branch: 0 } as const;
  const transitions = [
    { kind: 'next', from: 7, to: 9 },
    { kind: 'next', from: 0, to: -1, target: 'B' },
    { kind: 'start', from: null, to: null, target: null },
  ] as const;
  expectSound(layOut({ machine: 'm', states: [state], transitions }));
  expectSound(layOut({ machine: 'm', states: [], transitions: [] }));
});

/** What holds for every picture. */
function expectSound(laid: Laid): void {
  const { drawing } = laid;
  expect(laid.states.map(({ id }) => id)).toEqual([...drawing.states.keys()]);
  expect(laid.edges).toHaveLength(drawing.transitions.length);
  for (const { path } of laid.edges) expect(path).toMatch(/^M[-\d. MLCQ]+$/);
  const whole = { x: 0, y: 0, width: laid.width, height: laid.height };
  for (const { box } of [...laid.states, ...laid.lanes, ...laid.stubs])
    expect(isInside(box, whole), JSON.stringify(box)).toBe(true);
  expectNoOverlap(laid);
  expectInsideOwners(laid);
  const elements = readXml(toSvg(laid));
  expect(elements.filter(({ attributes }) => attributes.has('data-state'))).toHaveLength(drawing.states.length);
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  expect(new Set(ids).size).toBe(ids.length);
}

function expectNoOverlap({ states, drawing, stubs, lanes }: Laid): void {
  const scopeOf = (id: number) => `${drawing.states[id]?.parent ?? ''}/${drawing.states[id]?.branch ?? ''}`;
  const scopes = new Map<string, Box[]>();
  for (const { id, box } of states) scopes.set(scopeOf(id), [...(scopes.get(scopeOf(id)) ?? []), box]);
  for (const boxes of scopes.values()) expect(overlapping(boxes)).toEqual([]);
  expect(overlapping([...stubs.map(({ box }) => box)])).toEqual([]);
  for (const { box } of stubs)
    for (const other of states.filter(({ isCluster }) => !isCluster)) expect(areApart(box, other.box)).toBe(true);
  const byOwner = new Map<number, Box[]>();
  for (const { owner, box } of lanes) byOwner.set(owner, [...(byOwner.get(owner) ?? []), box]);
  for (const boxes of byOwner.values()) expect(overlapping(boxes)).toEqual([]);
}

function expectInsideOwners({ states, lanes, drawing }: Laid): void {
  for (const { owner, box } of lanes) expect(isInside(box, states[owner]?.box as Box)).toBe(true);
  for (const { id, box } of states) {
    const { parent, branch } = drawing.states[id] as { parent?: number | null; branch?: number | null };
    const lane = lanes.find((one) => one.owner === parent && one.branch === branch);
    if (lane !== undefined) expect(isInside(box, lane.box)).toBe(true);
  }
}

function overlapping(boxes: readonly Box[]): readonly (readonly [Box, Box])[] {
  return boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((other) => (areApart(one, other) ? [] : [[one, other] as const])),
  );
}

function areApart(one: Box, other: Box): boolean {
  const besides = one.x + one.width <= other.x + 0.1 || other.x + other.width <= one.x + 0.1;
  return besides || one.y + one.height <= other.y + 0.1 || other.y + other.height <= one.y + 0.1;
}

function isInside({ x, y, width, height }: Box, outer: Box): boolean {
  return (
    x >= outer.x - 0.1 &&
    y >= outer.y - 0.1 &&
    x + width <= outer.x + outer.width + 0.1 &&
    y + height <= outer.y + outer.height + 0.1
  );
}

function choices(count: number): object {
  const targets = Array.from({ length: count }, (_, index) => `T${index}`);
  const Choices = targets.map((Next, index) => ({ Variable: '$.kind', NumericEquals: index, Next }));
  const ends = targets.map((name) => [name, { Type: 'Pass', End: true }]);
  return { StartAt: 'C', States: { C: { Type: 'Choice', Choices, Default: 'T0' }, ...Object.fromEntries(ends) } };
}

function catchers(count: number): object {
  const Resource = 'arn:aws:states:::lambda:invoke';
  const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Handle' }];
  const steps = Array.from({ length: count }, (_, index) => {
    const way = index + 1 === count ? { End: true } : { Next: `S${index + 1}` };
    return [`S${index}`, { Type: 'Task', Resource, Catch, Retry: [{ ErrorEquals: ['States.ALL'] }], ...way }];
  });
  return { StartAt: 'S0', States: { ...Object.fromEntries(steps), Handle: { Type: 'Fail', Error: 'Broken' } } };
}

function loops(count: number): object {
  const steps = Array.from({ length: count }, (_, index) => {
    const rules = [
      { Variable: '$.again', BooleanEquals: true, Next: `S${index}` },
      { Variable: '$.back', BooleanEquals: true, Next: 'S0' },
    ];
    return [`S${index}`, { Type: 'Choice', Choices: rules, Default: `S${(index + 1) % count}` }];
  });
  return { StartAt: 'S0', States: Object.fromEntries(steps) };
}
