import { expect, test } from 'vitest';
import { faultsOfContents } from '../../scripts/packages/contents.ts';
import { publishedPackages } from '../../scripts/packages/published.ts';
import { root } from '../acceptance/root.ts';

const whole = ['package.json', 'README.md', 'LICENSE', 'dist/THIRD-PARTY-NOTICES.txt', 'dist/index.js'];

test('what is published is not private and has sources', () => {
  const names = publishedPackages(root).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['stepproof', '@stepproof/core']));
  expect(names).not.toContain('@stepproof/checking');
});

test('a package that has what it needs and nothing else has no fault', () => {
  expect(faultsOfContents({ name: 'stepproof', files: whole })).toEqual([]);
});

test.each(whole.slice(0, -1))('a package without `%s` has a fault', (missing) => {
  const files = whole.filter((file) => file !== missing);
  expect(faultsOfContents({ name: 'stepproof', files })).toEqual([`stepproof has no \`${missing}\`.`]);
});

test.each(['dist/stepproof.cjs.v20.19.0-x64-json.code', 'dist/index.js.map', 'src/lint.test.ts', '.npmrc'])(
  'a package with `%s` has a fault',
  (stranger) => {
    expect(faultsOfContents({ name: 'stepproof', files: [...whole, stranger] })).toHaveLength(1);
  },
);
