import { expect, test } from 'vitest';
import { SourceText } from '../../packages/core/src/text/source-text.ts';

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
  expect(inner.encode('"')).toBe('<\\">');
});
