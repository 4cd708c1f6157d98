import { parseArgs } from 'node:util';
import type { Row } from './row.ts';

export interface Options {
  readonly rows: readonly Row[];
  /** Where the figures are to be written as JSON. */
  readonly json: string | undefined;
}

/** Reads `--only row,row` and `--json file`; throws when a row is not among these. */
export function readOptions(args: readonly string[], rows: readonly Row[]): Options {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' }, json: { type: 'string' } } });
  return { rows: values.only === undefined ? rows : chosen(values.only.split(','), rows), json: values.json };
}

function chosen(ids: readonly string[], rows: readonly Row[]): readonly Row[] {
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.find((id) => !known.has(id));
  if (unknown !== undefined) throw new Error(`There is no row \`${unknown}\`; there are ${[...known].join(', ')}.`);
  return rows.filter(({ id }) => ids.includes(id));
}
