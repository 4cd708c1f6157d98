import type { Demand } from '../shapes/shape-facts.ts';

interface DemandSchema {
  readonly type: string | readonly string[];
  readonly [word: string]: unknown;
}

/**
 * What fields take, as JSON Schema: words about numbers let texts pass, and those about texts numbers. AWS was recorded to fail with
 * all else, and to take texts of digits where a path leads to one.
 * https://docs.aws.amazon.com/step-functions/latest/dg/state-wait.html
 */
export const schemasByDemand: Readonly<Record<Demand, DemandSchema>> = {
  list: { type: 'array' },
  'list-or-object': { type: ['array', 'object'] },
  seconds: { type: ['integer', 'string'], minimum: 0, pattern: '^(\\+?[0-9]+|-0+)$' },
  // The days of the month are left to the calendar.
  instant: {
    type: 'string',
    pattern:
      '^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$',
  },
  limit: { type: 'integer', exclusiveMinimum: 0 },
  integer: { type: ['integer', 'string'], pattern: '^[+-]?[0-9]+$' },
  count: { type: ['integer', 'string'], minimum: 0, pattern: '^(\\+?[0-9]+|-0+)$' },
  percentage: {
    type: ['number', 'string'],
    minimum: 0,
    maximum: 100,
    pattern: '^(\\+?[0-9]+(\\.[0-9]+)?|-0+(\\.0+)?)$',
  },
};
