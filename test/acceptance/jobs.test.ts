import { expect, test } from 'vitest';
import { definition, folderWith, stepproof } from './command.ts';
import { threadsBeside } from './threads.ts';

const comments = ['shout', 'whisper', 'fine', 'doom', 'hum', 'stumble'];

function files(count: number): Readonly<Record<string, string>> {
  const names = Array.from({ length: count }, (_, number) => `flows/${number}.asl.json`);
  return Object.fromEntries(names.map((name, index) => [name, definition(comments[index % comments.length])]));
}

test('several threads find the same, in the same order, and end the same way', async () => {
  const folder = folderWith(files(40));
  const threads = threadsBeside();
  for (const format of ['pretty', 'json', 'github']) {
    const check = ['check', '--format', format];
    const expected = await stepproof(folder, check);
    expect(expected.code).toBe(3);
    expect(await stepproof(folder, [...check, '--jobs', '4'], threads.worldOf(folder))).toEqual(expected);
  }
  expect(threads.resultCount()).toBeGreaterThan(40);
});

test('what threads find is kept as well', async () => {
  const folder = folderWith(files(40));
  const threads = threadsBeside();
  const check = ['check', '--cache', '--jobs', 'auto'];
  const expected = await stepproof(folder, check, threads.worldOf(folder));
  const before = threads.resultCount();
  expect(await stepproof(folder, check, threads.worldOf(folder))).toEqual(expected);
  expect(threads.resultCount()).toBe(before);
});

test('few files are checked in one thread', async () => {
  const folder = folderWith(files(5));
  const threads = threadsBeside();
  await stepproof(folder, ['check', '--jobs', '4'], threads.worldOf(folder));
  expect(threads.resultCount()).toBe(0);
});

test('a thread that ends is told, and its files are checked without it', async () => {
  const folder = folderWith(files(40));
  const expected = await stepproof(folder, ['check']);
  const ending = await stepproof(folder, ['check', '--jobs', '2'], {
    async startThread(_, { failed }) {
      return {
        send: (round) => {
          Atomics.store((round as { taken: Int32Array }).taken, 39, 1);
          setTimeout(() => failed(new Error('it is out of memory')));
        },
        end: () => undefined,
      };
    },
  });
  expect(ending).toMatchObject({ code: expected.code, out: expected.out });
  expect(ending.error).toContain(
    'A thread of `--jobs` ended, and its files were checked without it: it is out of memory.',
  );
});

test.each(['0', '-1', 'many', '1.5', '65'])('%s is no number of threads', async (jobs) => {
  const { code, error } = await stepproof(folderWith({}), ['check', `--jobs=${jobs}`]);
  expect(code).toBe(2);
  expect(error).toContain(`\`${jobs}\` is no value of \`--jobs\``);
});
