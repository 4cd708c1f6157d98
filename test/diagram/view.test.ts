import { expect, test } from 'vitest';
import { layOut } from '../../packages/diagram/src/layout/lay-out.ts';
import { pathMarks } from '../../packages/diagram/src/view/path-marks.ts';
import { searchIn } from '../../packages/diagram/src/view/search.ts';
import { around, beginning, fitting, framing, showing, zoomed } from '../../packages/diagram/src/view/viewport.ts';
import { firstState, stepFrom } from '../../packages/diagram/src/view/walk.ts';
import { drawn } from './drawings.ts';

const branch = (name: string) => ({ StartAt: name, States: { [name]: { Type: 'Pass', End: true } } });

const drawing = drawn({
  StartAt: 'Ask',
  States: {
    Ask: { Type: 'Choice', Choices: [{ Variable: '$.a', IsPresent: true, Next: 'Fork' }], Default: 'Done' },
    Fork: { Type: 'Parallel', Branches: [branch('Left'), branch('Right')], Next: 'Done' },
    Done: { Type: 'Succeed' },
  },
});

const id = (name: string) => drawing.states.findIndex((state) => state.name === name);
const nameOf = (state: number | undefined) => (state === undefined ? undefined : drawing.states[state]?.name);

test('keys walk along transitions, into what runs in a state and out of it', () => {
  const laid = layOut(drawing);
  const step = (from: string, direction: 'up' | 'down' | 'left' | 'right') =>
    nameOf(stepFrom(laid, id(from), direction));
  expect(nameOf(firstState(drawing))).toBe('Ask');
  expect(step('Ask', 'down')).toBe('Fork');
  expect(step('Fork', 'down')).toBe('Left');
  expect(step('Left', 'right')).toBe('Right');
  expect(step('Right', 'left')).toBe('Left');
  expect(step('Left', 'down')).toBe('Done');
  expect(step('Left', 'up')).toBe('Fork');
  expect(step('Done', 'down')).toBeUndefined();
  expect(step('Done', 'up')).toBe('Ask');
});

test('a path has the transitions between its states, those into branches too', () => {
  const { transitions, states } = pathMarks(drawing, ['Ask', 'Fork', 'Left', 'Right', 'Done'].map(id));
  const marked = [...transitions]
    .map((index) => drawing.transitions[index])
    .map((one) => `${one?.kind} ${nameOf(one?.to ?? -1)}`);
  expect(marked.sort()).toEqual(['choice Fork', 'next Done', 'start Ask', 'start Left', 'start Right']);
  expect(states.size).toBe(5);
  expect(pathMarks(drawing, ['Ask', 'Done'].map(id)).transitions.size).toBe(2);
});

test('a search finds states by all words, those that begin so first', () => {
  const named = (name: string) => ({ name, type: 'Pass', parent: null, branch: null }) as const;
  const machine = { machine: 'm', transitions: [], states: [named('Do charge'), named('Charge card'), named('Ship')] };
  expect(searchIn(machine, 'charge')).toEqual([1, 0]);
  expect(searchIn(machine, ' CARD ch ')).toEqual([1]);
  expect(searchIn(machine, '  ')).toEqual([]);
});

test('a picture is shown as a whole if it can be read so, and else from its beginning', () => {
  expect(beginning({ width: 400, height: 300 }, { width: 800, height: 600 })).toEqual({ scale: 1, x: 200, y: 150 });
  expect(beginning({ width: 400, height: 9000 }, { width: 800, height: 600 })).toEqual({ scale: 1, x: 200, y: 0 });
  expect(fitting({ width: 1600, height: 600 }, { width: 800, height: 600 })).toEqual({ scale: 0.5, x: 0, y: 150 });
});

test('zooming leaves the point under the pointer where it is, and has limits', () => {
  const transform = zoomed({ x: 10, y: 20, scale: 1 }, 2, { x: 110, y: 120 });
  expect(transform).toEqual({ x: -90, y: -80, scale: 2 });
  expect(zoomed(transform, 1000, { x: 0, y: 0 }).scale).toBe(4);
});

test('a state is brought into sight by the least move', () => {
  const view = { width: 800, height: 600 };
  const box = (x: number) => ({ x, y: 100, width: 100, height: 50 });
  expect(showing({ x: 0, y: 0, scale: 1 }, box(200), view)).toEqual({ x: 0, y: 0, scale: 1 });
  expect(showing({ x: 0, y: 0, scale: 1 }, box(900), view)).toEqual({ x: -240, y: 0, scale: 1 });
});

test('a part of the picture is shown with air around it, no larger than it is drawn', () => {
  const boxes = [
    { x: 100, y: 50, width: 20, height: 10 },
    { x: 300, y: 0, width: 20, height: 10 },
  ];
  const box = around(boxes);
  expect(box).toEqual({ x: 100, y: 0, width: 220, height: 60 });
  expect(around([])).toBeUndefined();
  const place = { x: 100, y: 0, width: 220, height: 60 };
  expect(framing(place, { width: 800, height: 600 })).toEqual({ scale: 1, x: 190, y: 270 });
  expect(framing(place, { width: 150, height: 600 })).toEqual({ scale: 0.5, x: -30, y: 285 });
});
