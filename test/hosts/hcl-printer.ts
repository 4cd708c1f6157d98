import type { Random } from '../fuzz/random.ts';

/** Prints the value of a JSON text as an expression of Terraform, in a style that is drawn anew for every object. */
export function asHcl(json: string, random: Random): string {
  return `jsonencode(${printed(JSON.parse(json), '  ', random)})`;
}

/** Prints a JSON text as a heredoc, as it is or indented. */
export function asHeredoc(json: string, random: Random): string {
  const text = escapedForTemplate(json);
  if (random.below(2) === 0) return `<<EOF\n${text}\nEOF`;
  const lines = text.split('\n').map((line) => (line === '' ? line : `    ${line}`));
  return `<<-EOF\n${lines.join('\n')}\n  EOF`;
}

/** Prints a JSON text as a string in quotes. */
export function asQuoted(json: string): string {
  return quoted(json);
}

function printed(value: unknown, indent: string, random: Random): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => printed(item, inner, random));
    return items.length === 0 ? '[]' : `[\n${inner}${items.join(`,\n${inner}`)}${random.pick(['', ','])}\n${indent}]`;
  }
  const sign = random.pick([' = ', ': ', '=', ' : ']);
  const entries = Object.entries(value).map(
    ([name, held]) => `${key(name, random)}${sign}${printed(held, inner, random)}`,
  );
  const [open, between, close] = random.pick([
    ['{ ', ', ', ' }'],
    [`{\n${inner}`, `\n${inner}`, `\n${indent}}`],
    [`{ # all\n${inner}`, `, // next\n${inner}`, `,\n${indent}}`],
    ['{', ',', '}'],
  ] as const);
  return entries.length === 0 ? '{}' : open + entries.join(between) + close;
}

function key(name: string, random: Random): string {
  return /^[A-Za-z_][\w-]*$/.test(name) && name !== 'for' && random.below(3) > 0 ? name : quoted(name);
}

function quoted(text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1).replaceAll('\\b', '\\u0008').replaceAll('\\f', '\\u000c');
  return `"${escapedForTemplate(escaped)}"`;
}

/** What is a placeholder in JSON is an interpolation; anything else that would begin one is doubled. */
function escapedForTemplate(text: string): string {
  return text.replace(/\$\{(?![^{}]*\})|%\{/g, (opening) => `${opening[0]}${opening}`);
}
