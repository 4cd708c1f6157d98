import { expect, test } from 'vitest';
import { checkCodeFix, fixesIn } from './check-code.ts';

test('what is added is written as what is around it, behind what belongs to a value', () => {
  checkCodeFix(
    `const flow: Asl = { StartAt: 'A', States: { A: {
  Type: 'Pass' as const,
} } };`,
    `const flow: Asl = { StartAt: 'A', States: { A: {
  Type: 'Pass' as const,
  End: true,
} } };`,
  );
});

test('what is removed goes with what belongs to its value', () => {
  const text = `const flow: Asl = { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' as const, End: (true) as boolean } } };`;
  expect(fixesIn(text, { rules: ['next-or-end'] }).map((fixed) => fixed.text)).toEqual([
    `const flow: Asl = { StartAt: 'A', States: { A: { Type: 'Pass', Next: 'A' as const } } };`,
    `const flow: Asl = { StartAt: 'A', States: { A: { Type: 'Pass', End: (true) as boolean } } };`,
  ]);
});

test('what is added behind a spread comes behind all of it', () => {
  checkCodeFix(
    `const base = { Type: 'Pass' };
const flow: Asl = { StartAt: 'A', States: { A: { ...base } } };`,
    `const base = { Type: 'Pass' };
const flow: Asl = { StartAt: 'A', States: { A: { ...base, End: true } } };`,
    { rules: ['next-or-end'] },
  );
});

test('a property whose value is not known is removed, and is not written anew', () => {
  const text = `const flow: Asl = { StartAt: 'A', States: { A: { Type: 'Pass', Next: next(1), End: true } } };`;
  expect(fixesIn(text, { rules: ['next-or-end'] }).map((fixed) => fixed.text)).toEqual([
    `const flow: Asl = { StartAt: 'A', States: { A: { Type: 'Pass', Next: next(1) } } };`,
    `const flow: Asl = { StartAt: 'A', States: { A: { Type: 'Pass', End: true } } };`,
  ]);
});

test('in a text of the code what is written has the escapes of that', () => {
  checkCodeFix(
    `new CreateStateMachineCommand({ definition: "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Pass\\"}}}" });`,
    `new CreateStateMachineCommand({ definition: "{\\"StartAt\\":\\"A\\",\\"States\\":{\\"A\\":{\\"Type\\":\\"Pass\\",\\"End\\":true}}}" });`,
  );
});

test('a text in quotes is written in the same quotes', () => {
  checkCodeFix(
    `const flow: Asl = { 'StartAt': "Don't", 'States': { 'Dont': { 'Type': 'Succeed' }, "Don'ts": { Type: 'Succeed' } } };`,
    `const flow: Asl = { 'StartAt': "Dont", 'States': { 'Dont': { 'Type': 'Succeed' }, "Don'ts": { Type: 'Succeed' } } };`,
    { rules: ['no-dangling-target'] },
  );
});

test('a text of which a part is not known, and a constant, are not written anew', () => {
  for (const target of ['`Sh${x}`', "'Sh' + x", 'SHIP', 'NAMES.ship', '`${SHIP}`']) {
    const text = `const SHIP = 'Shp', NAMES = { ship: 'Shp' };
const flow: Asl = { StartAt: ${target}, States: { Ship: { Type: 'Succeed' } } };`;
    expect(fixesIn(text)).toEqual([]);
  }
});

test('what is used elsewhere too is changed only by a person', () => {
  const flow = `const flow: Asl = { StartAt: 'A', States: { A: a } };`;
  const own = `const a = { Type: 'Pass' } as const;\n${flow}`;
  expect(fixesIn(own).map(({ fix }) => fix.kind)).toEqual(['safe']);
  expect(fixesIn(`${own}\nconsole.log(a);`).map(({ fix }) => fix.kind)).toEqual(['suggestion']);
  expect(fixesIn(`export ${own}`).map(({ fix }) => fix.kind)).toEqual(['suggestion']);
});
