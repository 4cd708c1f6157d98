import { extname } from 'node:path';
import type { Depth, MachineType } from '@stepproof/core';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { machineTypeOf, onlyFileOf } from '../common-options.ts';
import { UsageError } from '../usage-error.ts';

/** What the command line of `graph` asks for. */
export interface GraphOptions {
  /** The file with the definition, or `-`. */
  readonly file: string;
  /** The name of the machine, where the file has several. */
  readonly machine: string | undefined;
  /** Nothing: what the template or the configuration says, else Standard. */
  readonly type: MachineType | undefined;
  readonly format: GraphFormat;
  /** The file that is written; nothing for standard output. */
  readonly output: string | undefined;
  /** How findings are looked for; nothing where none are drawn. */
  readonly findings: Depth | undefined;
  /** Nothing for the colours that the system of the reader has. */
  readonly theme: 'light' | 'dark' | undefined;
}

export type GraphFormat = 'svg' | 'html' | 'mermaid' | 'dot';

/** Reads the options of `graph`, whose choices were checked before. Throws a `UsageError` where they cannot be. */
export function readGraphOptions(given: Arguments): GraphOptions {
  const { switches } = given;
  const output = valueOfOption(given, 'output');
  const theme = valueOfOption(given, 'theme');
  return {
    file: onlyFileOf(given, notOneFile),
    machine: valueOfOption(given, 'machine'),
    type: machineTypeOf(given),
    format: (valueOfOption(given, 'format') as GraphFormat | undefined) ?? formatOf(output),
    output,
    findings: switches.has('no-findings') ? undefined : switches.has('no-deep') ? 'shallow' : 'deep',
    theme: theme === 'light' || theme === 'dark' ? theme : undefined,
  };
}

const notOneFile = {
  none: 'Which definition is to be drawn? `stepproof graph order.asl.json -o order.svg`.',
  several: 'One definition is drawn at a time.',
};

function formatOf(output: string | undefined): GraphFormat {
  if (output === undefined) return 'svg';
  const format = formatsByEnd.get(extname(output).toLowerCase());
  if (format !== undefined) return format;
  throw new UsageError(
    `What \`${output}\` is to be is not told by its end: let it end in \`.svg\`, \`.html\`, \`.mmd\` or \`.dot\`, or add \`--format\`.`,
  );
}

const formatsByEnd = new Map<string, GraphFormat>([
  ['.svg', 'svg'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.mmd', 'mermaid'],
  ['.mermaid', 'mermaid'],
  ['.dot', 'dot'],
  ['.gv', 'dot'],
]);
