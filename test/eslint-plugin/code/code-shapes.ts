import type { Random } from '../../fuzz/random.ts';

/** A way of having the text of a definition in code. */
export interface CodeShape {
  readonly name: string;
  /** Whether every fix of the definition can be made in the code. */
  readonly keepsFixes: boolean;
  /** What a stretch of it is: code, or the inside of a text with such quotes. Of a text that is put together it is neither. */
  readonly inside: 'code' | "'" | '"' | '`' | 'texts';
  write(definition: string, random: Random): string;
}

export const codeShapes: readonly CodeShape[] = [
  {
    name: 'JSON as it is',
    inside: 'code',
    keepsFixes: true,
    write: (text) => made(`JSON.stringify(${withOwnNames(text)})`),
  },
  {
    name: 'an object as people write them',
    inside: 'code',
    keepsFixes: true,
    write: (text, random) => made(`JSON.stringify(${objectCode(JSON.parse(text), random)})`),
  },
  { name: 'a string in double quotes', inside: '"', keepsFixes: true, write: (text) => made(JSON.stringify(text)) },
  {
    name: 'a string with escapes',
    inside: "'",
    keepsFixes: true,
    write: (text, random) => made(escapedString(text, random)),
  },
  { name: 'a template', inside: '`', keepsFixes: true, write: (text) => made(templateOf(text)) },
  {
    name: 'texts that are put together',
    inside: 'texts',
    keepsFixes: false,
    write: (text, random) => made(pieces(text, random).join(' + ')),
  },
  {
    name: 'states in constants',
    inside: 'code',
    keepsFixes: false,
    write: (text, random) => withConstants(JSON.parse(text), random),
  },
];

function made(text: string): string {
  return `new CfnStateMachine(null, 'Orders', { definitionString: ${text} });\n`;
}

/** In an object of code this name alone would be no property. */
function withOwnNames(text: string): string {
  return text.replaceAll('"__proto__":', '["__proto__"]:');
}

function objectCode(value: unknown, random: Random, indent = ''): string {
  if (typeof value === 'string') return wrapped(stringCode(value, random), random);
  if (typeof value !== 'object' || value === null) return wrapped(JSON.stringify(value), random);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((item) => objectCode(item, random, inner))
    : Object.entries(value).map(([name, held]) => `${keyCode(name, random)}: ${objectCode(held, random, inner)}`);
  if (entries.length === 0) return `${open}${close}`;
  const [line, end] = random.below(3) === 0 ? [' ', ' '] : [`\n${inner}`, `\n${indent}`];
  const comma = random.below(2) === 0 ? ',' : '';
  const comment = end !== ' ' && random.below(4) === 0 ? ` // it's "this", or {that}` : '';
  return `${open}${line}${entries.join(`,${line}`)}${comma}${comment}${end}${close}`;
}

function wrapped(code: string, random: Random): string {
  return random.pick([code, code, code, code, `(${code})`, `${code} as const`, `(${code} as const)`]);
}

function keyCode(name: string, random: Random): string {
  if (name === '__proto__') return `['__proto__']`;
  if (/^[A-Za-z_]\w*$/.test(name) && random.below(3) > 0) return name;
  return quoted(name, random.pick(["'", '"']));
}

function stringCode(text: string, random: Random): string {
  return quoted(text, random.pick(["'", '"', '`', "'"]));
}

function quoted(text: string, quote: string): string {
  if (quote === '`') return templateOf(text);
  const inside = JSON.stringify(text).slice(1, -1);
  return quote === '"' ? `"${inside}"` : `'${inside.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

function templateOf(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replace(/`|\$(?=\{)/g, '\\$&')}\``;
}

/** Any character may be an escape, and a line may go on behind a backslash. */
function escapedString(text: string, random: Random): string {
  const written = Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const chance = random.below(30);
    if (chance === 0) return `\\u{${code.toString(16)}}`;
    if (chance === 1 && code < 256) return `\\x${code.toString(16).padStart(2, '0')}`;
    if (chance === 2) return `\\\n${quoted(character, "'").slice(1, -1)}`;
    return quoted(character, "'").slice(1, -1);
  });
  return `'${written.join('')}'`;
}

function pieces(text: string, random: Random): readonly string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length; ) {
    const to = Math.min(from + 1 + random.below(90), text.length);
    parts.push(stringCode(text.slice(from, to), random));
    from = to;
  }
  return parts;
}

interface Machine {
  readonly States: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Every state in a constant or in two parts, and some in an object that is spread. */
function withConstants(machine: Machine, random: Random): string {
  const constants: string[] = [];
  const states = Object.entries(machine.States).map(([name, state], index) => {
    constants.push(`const state${index} = ${objectCode(state, random)};`);
    return `${quoted(name, "'")}: ${random.pick([`state${index}`, `{ ...state${index} }`, `Object.freeze(state${index})`])}`;
  });
  const others = Object.entries(machine).filter(([name]) => name !== 'States');
  const rest = others.map(([name, value]) => `${name}: ${objectCode(value, random)}`).join(', ');
  return `${constants.join('\n')}\nconst rest = { ${rest} };\n${made(`JSON.stringify({ ...rest, States: { ${states.join(', ')} } })`)}`;
}
