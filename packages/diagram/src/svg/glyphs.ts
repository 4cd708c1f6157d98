import type { DrawnState } from '../drawing.ts';

/** A mark: what it is drawn of, in a square of 20, and the family that gives it its colour. */
export interface Glyph {
  readonly family: Family;
  /** The path of its lines. */
  readonly lines: string;
}

export type Family =
  | 'compute'
  | 'data'
  | 'storage'
  | 'message'
  | 'learning'
  | 'flow'
  | 'time'
  | 'success'
  | 'failure'
  | 'plain';

/** Our own simple shapes, none of them those of AWS. */
export function glyphOf({ type, call }: DrawnState): Glyph {
  if (type === 'Task') return (call && services.get(call.service.toLowerCase())) ?? general;
  return kinds.get(type ?? '') ?? unknown;
}

const general: Glyph = { family: 'compute', lines: 'M10 3l6 3.5v7L10 17l-6-3.5v-7zM4 6.5l6 3.5 6-3.5M10 10v7' };
const unknown: Glyph = { family: 'plain', lines: 'M7.2 7.4a2.9 2.9 0 1 1 4.2 2.6c-1 .5-1.4 1.1-1.4 2.2M10 15.2v.3' };

const lambda: Glyph = { family: 'compute', lines: 'M4.5 4h3L15 16h1.5M9.2 9.2L4.5 16' };
const table: Glyph = {
  family: 'data',
  lines:
    'M4 5.5C4 4.1 6.7 3 10 3s6 1.1 6 2.5S13.3 8 10 8 4 6.9 4 5.500zM4 5.500v9C4 15.9 6.7 17 10 17s6-1.1 6-2.500v-9M4 10c0 1.4 2.7 2.5 6 2.500s6-1.1 6-2.5',
};
const queue: Glyph = { family: 'message', lines: 'M3 6h3v8H3zM8.5 6h3v8h-3zM14 6h3v8h-3zM6 10h2.500M11.5 10H14' };
const topic: Glyph = {
  family: 'message',
  lines: 'M3 8v4h2.500l5 3.500v-11l-5 3.500zM13.2 7.500a3.5 3.5 0 0 1 0 5M15.2 5.200a6.8 6.8 0 0 1 0 9.6',
};
const containers: Glyph = {
  family: 'compute',
  lines: 'M3.5 3.500h5.500v5.500h-5.500zM11 3.500h5.500v5.500H11zM3.5 11h5.500v5.500h-5.500zM11 11h5.500v5.500H11z',
};
const funnel: Glyph = { family: 'data', lines: 'M3.5 4h13l-5 6.500V16l-3-1.500v-4z' };
const stack: Glyph = { family: 'compute', lines: 'M10 3l7 3.5-7 3.5-7-3.500zM3 10l7 3.5 7-3.500M3 13.500L10 17l7-3.5' };
const bus: Glyph = {
  family: 'message',
  lines:
    'M10 7.500a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5zM10 7.500V3M10 12.500V17M12.2 11.200l4 2.300M7.8 8.800l-4-2.300M12.2 8.800l4-2.300M7.8 11.200l-4 2.3',
};
const bucket: Glyph = {
  family: 'storage',
  lines:
    'M3.5 5.500c0-1 2.9-1.8 6.5-1.800s6.5.8 6.5 1.8-2.9 1.8-6.5 1.8-6.5-.8-6.5-1.800zM3.5 5.500L5.2 15c.2 1 2.2 1.7 4.8 1.700s4.6-.7 4.8-1.700l1.7-9.5',
};
const machine: Glyph = { family: 'flow', lines: 'M7.5 3h5v4h-5zM3 13h5v4H3zM12 13h5v4h-5zM10 7v3M5.5 13v-3h9v3' };
const gate: Glyph = { family: 'message', lines: 'M6 4L2.5 10 6 16M14 4l3.5 6L14 16M7.5 10h5M11 8l2 2-2 2' };
const spark: Glyph = {
  family: 'learning',
  lines:
    'M9 3.500l1.5 4.500L15 9.5 10.5 11 9 15.5 7.5 11 3 9.5 7.5 8zM15 13l.7 1.8 1.8.7-1.8.7L15 18l-.7-1.8-1.8-.7 1.8-.7z',
};
const network: Glyph = {
  family: 'learning',
  lines:
    'M5 5.500a1.5 1.5 0 1 1 0 .1M5 14.500a1.5 1.5 0 1 1 0 .1M15 10a1.5 1.5 0 1 1 0 .1M7.8 6.200l4.3 3M7.8 13.900l4.3-3M6.5 7v6',
};
const globe: Glyph = {
  family: 'message',
  lines:
    'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM3 10h14M10 3c2.3 2 3.3 4.3 3.3 7s-1 5-3.3 7M10 3C7.7 5 6.7 7.3 6.7 10s1 5 3.3 7',
};
const person: Glyph = {
  family: 'plain',
  lines: 'M10 3.500a3 3 0 1 1 0 6 3 3 0 0 1 0-6zM4 16.500c.4-3.3 2.8-5 6-5s5.6 1.7 6 5',
};
const magnifier: Glyph = {
  family: 'data',
  lines: 'M8.8 4a4.8 4.8 0 1 1 0 9.6 4.8 4.8 0 0 1 0-9.600zM12.4 12.400L16.5 16.5',
};

const services = new Map<string, Glyph>([
  ['lambda', lambda],
  ['dynamodb', table],
  ['dynamodbstreams', table],
  ['sqs', queue],
  ['sns', topic],
  ['ecs', containers],
  ['eks', containers],
  ['glue', funnel],
  ['databrew', funnel],
  ['batch', stack],
  ['events', bus],
  ['eventbridge', bus],
  ['scheduler', bus],
  ['s3', bucket],
  ['states', machine],
  ['sfn', machine],
  ['apigateway', gate],
  ['bedrock', spark],
  ['bedrockruntime', spark],
  ['bedrockagentruntime', spark],
  ['sagemaker', network],
  ['sagemakerruntime', network],
  ['http', globe],
  ['activity', person],
  ['athena', magnifier],
]);

const kinds = new Map<string, Glyph>([
  ['Pass', { family: 'plain', lines: 'M4 10h11M11 6l4 4-4 4' }],
  ['Wait', { family: 'time', lines: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14zM10 6v4l3 2' }],
  ['Choice', { family: 'flow', lines: 'M10 3l7 7-7 7-7-7zM10 7v3.200M10 13v.2' }],
  [
    'Parallel',
    { family: 'flow', lines: 'M10 3v3M4.5 17V9.500A3.5 3.5 0 0 1 8 6h4a3.5 3.5 0 0 1 3.5 3.500V17M10 6v11' },
  ],
  ['Map', { family: 'flow', lines: 'M3.5 7.500h9v9h-9zM6 7V5.200h9V14h-2M8.5 5V3h8v8h-1.3' }],
  ['Succeed', { family: 'success', lines: 'M4.5 10.500l3.7 3.700L15.5 6.5' }],
  ['Fail', { family: 'failure', lines: 'M5.5 5.500l9 9M14.5 5.500l-9 9' }],
]);

/** Tried again after an error. */
export const retryGlyph = 'M11.5 7a4.5 4.5 0 1 1-1.6-3.450M10.3 1.200v2.600H7.7';
