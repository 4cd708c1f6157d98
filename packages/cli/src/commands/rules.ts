import { type AnyRule, rules, type Severity } from '@stepproof/core';
import { type Arguments, valueOfOption } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import type { Io } from '../io.ts';
import { type Colours, coloursFor } from '../terminal/colours.ts';
import { UsageError } from '../usage-error.ts';

/** `stepproof rules`: every rule with its severity, by category. */
export async function listRules(given: Arguments, io: Io): Promise<ExitCode> {
  const [unexpected] = given.positionals;
  if (unexpected !== undefined)
    throw new UsageError(
      `\`stepproof rules\` takes no argument; \`stepproof explain ${unexpected}\` explains one rule.`,
    );
  const isJson = valueOfOption(given, 'format') === 'json';
  io.stdout.write(isJson ? rulesAsJson() : rulesAsTable(coloursFor(io.stdout, io)));
  return exitCodes.clean;
}

function rulesAsJson(): string {
  const listed = rules.map(({ id, category, severity, preset, isDeep: deep, description, requirements }) => ({
    id,
    category,
    severity,
    preset,
    deep,
    description,
    requirements,
  }));
  return `${JSON.stringify({ version: 1, rules: listed })}\n`;
}

function rulesAsTable(colours: Colours): string {
  const idWidth = Math.max(...rules.map((rule) => rule.id.length));
  const categories = [...new Set(rules.map((rule) => rule.category))].sort();
  const tables = categories.map((category) => {
    const members = rules.filter((rule) => rule.category === category);
    const rows = members.map((rule) => `  ${rowOf(rule, idWidth, colours)}\n`);
    return `${colours.bold(category)}\n${rows.join('')}\n`;
  });
  return `${tables.join('')}${colours.dim('`stepproof explain <rule>` says more about one of them.')}\n`;
}

function rowOf({ id, severity, preset, isDeep, description }: AnyRule, idWidth: number, colours: Colours): string {
  const standing = severity.padEnd('warning'.length);
  const marks = [
    ...(preset === 'strict' ? ['with the strict preset'] : []),
    ...(isDeep ? ['tries out executions'] : []),
  ];
  const mark = marks.length === 0 ? '' : colours.dim(` (${marks.join(', ')})`);
  return `${id.padEnd(idWidth)}  ${paintOf(severity, colours)(standing)}  ${description}${mark}`;
}

function paintOf(severity: Severity, colours: Colours): (text: string) => string {
  if (severity === 'error') return colours.red;
  return severity === 'warning' ? colours.yellow : colours.cyan;
}
