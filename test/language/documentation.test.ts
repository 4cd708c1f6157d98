import { expect, test } from 'vitest';
import { placedSchemas } from '../../packages/core/src/language/field-index.ts';
import type { Schema } from '../../packages/core/src/language/schema.ts';

const fields: readonly (readonly [string, Schema])[] = placedSchemas().flatMap(({ place, schema }) =>
  Object.entries(schema.properties ?? {}).map(([name, field]) => [`${JSON.stringify(place)} ${name}`, field] as const),
);

test('every field says what it means and where AWS says so', () => {
  const undocumented = fields.filter(([, field]) => (field.description?.length ?? 0) < 20 || field.page === undefined);
  expect(undocumented.map(([name]) => name)).toEqual([]);
});

test('every object and array item says what it is', () => {
  const items = fields.flatMap(([name, field]) => (field.items === undefined ? [] : [[name, field.items] as const]));
  const all = [...placedSchemas().map(({ place, schema }) => [JSON.stringify(place), schema] as const), ...items];
  expect(all.filter(([, schema]) => schema.description === undefined).map(([name]) => name)).toEqual([]);
});

test('documentation is written in sentences', () => {
  expect(
    fields.filter(([, field]) => !/^(?:[A-Z]|`).*\.$/s.test(field.description ?? '')).map(([name]) => name),
  ).toEqual([]);
});

test('a pattern says in words what it accepts', () => {
  expect(fields.filter(([, field]) => field.pattern !== undefined && field.expects === undefined)).toEqual([]);
});

test('a default is a value that the field takes', () => {
  const wrong = fields.filter(([, field]) => {
    const below = field.minimum !== undefined && Number(field.default ?? field.minimum) < field.minimum;
    const unlisted =
      field.enum !== undefined && field.default !== undefined && !field.enum.includes(String(field.default));
    return below || unlisted;
  });
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test('groups name fields of their object', () => {
  const strangers = placedSchemas().flatMap(({ schema }) => {
    const groups = [...(schema.exactlyOneOf ?? []), ...(schema.atMostOneOf ?? []), ...(schema.atLeastOneOf ?? [])];
    const known = new Set(Object.keys(schema.properties ?? {}));
    return [...groups.flat(), ...(schema.required ?? [])].filter((field) => !known.has(field));
  });
  expect(strangers).toEqual([]);
});
