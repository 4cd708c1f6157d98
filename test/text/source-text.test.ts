import { expect, test } from 'vitest';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { impossibleEdit } from '../../packages/core/src/text/text-edit.ts';

const file = SourceText.ofFile('a.json', '"a\\nb\\u00e9c"');
const content = SourceText.decoded(file, 'a\nbéc', {
  pieces: [
    { offset: 0, start: 1, end: 2, verbatim: true },
    { offset: 1, start: 2, end: 4, verbatim: false },
    { offset: 2, start: 4, end: 5, verbatim: true },
    { offset: 3, start: 5, end: 11, verbatim: false },
    { offset: 4, start: 11, end: 12, verbatim: true },
  ],
  encode: (text) => JSON.stringify(text).slice(1, -1),
});

test('the offsets of a whole file are its own', () => {
  expect(file.locate(2, 5)).toEqual({ start: 2, end: 5 });
});

test('a character that an escape stands for has the place of the escape', () => {
  expect(content.locate(1, 2)).toEqual({ start: 2, end: 4 });
  expect(content.locate(3, 4)).toEqual({ start: 5, end: 11 });
});

test('a stretch begins and ends where its characters do', () => {
  expect(content.locate(0, 5)).toEqual({ start: 1, end: 12 });
  expect(content.locate(2, 4)).toEqual({ start: 4, end: 11 });
});

test('an empty stretch lies before its character, or at the very end', () => {
  expect(content.locate(0, 0)).toEqual({ start: 1, end: 1 });
  expect(content.locate(2, 2)).toEqual({ start: 4, end: 4 });
  expect(content.locate(5, 5)).toEqual({ start: 12, end: 12 });
});

test('a place of the file is found in the text, an escape as a whole', () => {
  expect(file.offsetAt(3)).toBe(3);
  expect([1, 2, 3, 4, 5, 8, 11, 12].map((place) => content.offsetAt(place))).toEqual([0, 1, 1, 2, 3, 3, 4, 5]);
  expect(content.offsetAt(0)).toBeUndefined();
  expect(content.offsetAt(13)).toBeUndefined();
});

test('a slice knows the places of its characters', () => {
  const slice = content.slice(1, 4);
  expect(slice.text).toBe('\nbé');
  expect(slice.locate(0, 1)).toEqual({ start: 2, end: 4 });
  expect(slice.locate(1, 3)).toEqual({ start: 4, end: 11 });
});

test('text inside a text inside a file leads back to the file', () => {
  const inner = SourceText.decoded(content, 'béc', {
    pieces: [{ offset: 0, start: 2, end: 5, verbatim: true }],
    encode: (text) => text,
  });
  expect(inner.locate(0, 1)).toEqual({ start: 4, end: 5 });
  expect(inner.location(1, 2)).toEqual({ file: 'a.json', span: { start: 5, end: 11 } });
});

test('what is written back is encoded by every text around it', () => {
  const inner = SourceText.decoded(content, 'x', {
    pieces: [{ offset: 0, start: 0, end: 1, verbatim: true }],
    encode: (text) => `<${text}>`,
  });
  expect(inner.encode('"', 0)).toBe('<\\">');
  expect(inner.edit(0, 1, '"')).toEqual({ file: 'a.json', span: { start: 1, end: 2 }, text: '<\\">' });
});

test('texts that are put together keep their places', () => {
  const joined = SourceText.joined('a.json', [
    content.slice(0, 2),
    SourceText.standIn(file, '${X}', { start: 5, end: 11 }),
  ]);
  expect(joined.text).toBe('a\n${X}');
  expect(joined.locate(1, 2)).toEqual({ start: 2, end: 4 });
  expect(joined.locate(2, 6)).toEqual({ start: 5, end: 11 });
  expect(joined.locate(0, 6)).toEqual({ start: 1, end: 11 });
});

test('an edit lies within one of the texts that are put together, and changes none that only stands in for others', () => {
  const joined = SourceText.joined('a.json', [
    content.slice(0, 1),
    SourceText.standIn(file, '${X}', { start: 5, end: 11 }),
  ]);
  expect(joined.edit(0, 1, '"')).toEqual({ file: 'a.json', span: { start: 1, end: 2 }, text: '\\"' });
  expect(joined.edit(1, 1, 'b')).toEqual({ file: 'a.json', span: { start: 2, end: 2 }, text: 'b' });
  expect(joined.edit(0, 3, 'b')).toBe(impossibleEdit);
  expect(joined.edit(2, 4, 'b')).toBe(impossibleEdit);
  const inner = joined.slice(0, 5);
  expect(inner.edit(0, 1, '"')).toEqual({ file: 'a.json', span: { start: 1, end: 2 }, text: '\\"' });
  expect(inner.edit(0, 2, 'b')).toBe(impossibleEdit);
});

test('what cannot be written in a text is no edit of it', () => {
  const inner = SourceText.decoded(content, 'x', {
    pieces: [{ offset: 0, start: 0, end: 1, verbatim: true }],
    encode: () => undefined,
  });
  expect(inner.encode('y', 0)).toBeUndefined();
  expect(inner.edit(0, 1, 'y')).toBe(impossibleEdit);
});

test('between characters that one escape stands for nothing can be written', () => {
  const rocket = SourceText.decoded(SourceText.ofFile('a.yaml', '"\\U0001F680"'), '🚀', {
    pieces: [{ offset: 0, start: 1, end: 11, verbatim: false }],
    encode: (text) => text,
  });
  expect(rocket.edit(0, 2, 'x')).toEqual({ file: 'a.yaml', span: { start: 1, end: 11 }, text: 'x' });
  expect(rocket.edit(2, 2, 'x')).toEqual({ file: 'a.yaml', span: { start: 11, end: 11 }, text: 'x' });
  expect(rocket.edit(0, 1, 'x')).toBe(impossibleEdit);
  expect(rocket.edit(1, 1, 'x')).toBe(impossibleEdit);
});

test('a fixed text keeps its places and is not changed', () => {
  const fixed = content.fixed();
  expect(fixed.locate(1, 2)).toEqual(content.locate(1, 2));
  expect(fixed.locate(4, 5)).toEqual(content.locate(4, 5));
  expect(fixed.edit(0, 1, 'x')).toBe(impossibleEdit);
});
