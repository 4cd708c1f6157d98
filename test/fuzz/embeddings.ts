import type { Random } from './random.ts';

/** A template, and the lines that its file breaks at. */
export interface Host {
  readonly file: string;
  readonly text: string;
}

/** Writes a definition's text into a template; nothing where this way of writing cannot hold it. */
export type Embedding = (text: string, random: Random) => Host | undefined;

/** Every way in which a template can hold the text of a definition. */
export const embeddings: readonly Embedding[] = [
  (text, random) => jsonHost(jsonString(text, random), random),
  (text, random) => jsonHost(`{ "Fn::Sub": ${jsonString(text, random)} }`, random),
  (text, random) => jsonHost(`{ "Fn::Sub": [${jsonString(text, random)}, {}] }`, random),
  (text, random) => jsonHost(jsonVariable(text, random), random),
  (text, random) => jsonHost(joined(text, random, jsonString), random),
  (text, random) => yamlHost(doubleQuoted(text, random), random),
  (text, random) => yamlHost(singleQuoted(text), random),
  (text, random) => yamlHost(block(text, random), random),
  (text, random) => yamlHost(tagged('!Sub', block(text, random)), random),
  (text, random) => yamlHost(tagged('!Sub', doubleQuoted(text, random)), random),
  (text, random) => yamlHost(yamlJoin(text, random), random),
];

const properties = '"RoleArn": "role", "DefinitionString"';

function jsonHost(value: string, random: Random): Host {
  const [space, line] = random.pick([
    ['', ''],
    [' ', '\n'],
    ['\t', '\r\n'],
  ] as const);
  const text = `{${line}"Resources":${space}{"Orders":{"Type":"AWS::StepFunctions::StateMachine",${line}"Properties":{${properties}:${space}${value}}}}}${line}`;
  return { file: '/flows/template.json', text };
}

function yamlHost(value: string | undefined, random: Random): Host | undefined {
  if (value === undefined) return undefined;
  const lines = `Resources:\n  Orders: # the first\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      DefinitionString: ${value}`;
  const after = random.pick([
    '',
    '\n',
    '\n\n',
    '\n      RoleArn: role\n',
    '\n# the end',
    '\n\n      # role\n      RoleArn: role',
  ]);
  const text = random.pick(['', '\ufeff', '---\n']) + lines + after;
  return { file: '/flows/template.yaml', text: random.below(3) === 0 ? text.replaceAll(/\r?\n/g, '\r\n') : text };
}

function tagged(tag: string, value: string | undefined): string | undefined {
  return value === undefined ? undefined : `${tag} ${value}`;
}

function jsonString(text: string, random: Random): string {
  const escaped = [
    ...JSON.stringify(text)
      .slice(1, -1)
      .matchAll(/\\u....|\\.|[^\\]/gsu),
  ].map(([written]) => (written.startsWith('\\') || random.below(20) > 0 ? written : unicodeEscapes(written)));
  return `"${escaped.join('')}"`;
}

function unicodeEscapes(text: string): string {
  return [...Array(text.length).keys()]
    .map((index) => `\\u${text.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');
}

/** A text, or a part of it, as the value of a variable. */
function jsonVariable(text: string, random: Random): string {
  const [from, to] = stretch(text, random);
  const variables = `{ "Own__": ${jsonString(text.slice(from, to), random)} }`;
  return `{ "Fn::Sub": [${jsonString(`${text.slice(0, from)}\${Own__}${text.slice(to)}`, random)}, ${variables}] }`;
}

/** Cut at one character or at a longer text, which then is the delimiter, or anywhere. */
function joined(text: string, random: Random, write: (piece: string, random: Random) => string): string {
  const [from, to] = stretch(text, random);
  const delimiter = random.below(3) === 0 ? '' : text.slice(from, Math.min(to, from + 1 + random.below(4)));
  const pieces = delimiter === '' ? cutAnywhere(text, random) : text.split(delimiter).slice(0, 2_000);
  const whole = delimiter === '' || text.split(delimiter).length <= 2_000;
  const written = (whole ? pieces : [text]).map((piece) => pieceOf(piece, random, write));
  return `{ "Fn::Join": [${write(whole ? delimiter : '', random)}, [${written.join(', ')}]] }`;
}

/** A piece may be a reference, where it is nothing but a placeholder, and may be joined itself. */
function pieceOf(piece: string, random: Random, write: (piece: string, random: Random) => string): string {
  const [, name] = /^\$\{([A-Za-z]+)\}$/.exec(piece) ?? [];
  if (name !== undefined) return `{ "Ref": "${name}" }`;
  if (random.below(8) > 0 || piece.length < 2) return write(piece, random);
  const half = boundary(piece, piece.length >> 1);
  return `{ "Fn::Join": ["", [${write(piece.slice(0, half), random)}, ${write(piece.slice(half), random)}]] }`;
}

function cutAnywhere(text: string, random: Random): readonly string[] {
  const pieces: string[] = [];
  for (const part of text.split(/(\$\{[A-Za-z]+\})/)) {
    let from = 0;
    while (from < part.length) {
      const to = part.startsWith('${') ? part.length : boundary(part, from + 1 + random.below(60));
      pieces.push(part.slice(from, to));
      from = to;
    }
  }
  return pieces;
}

/** Two halves of one character are kept together, which YAML could not write by themselves. */
function boundary(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset + 1 : Math.min(offset, text.length);
}

function stretch(text: string, random: Random): readonly [number, number] {
  const from = boundary(text, random.below(text.length + 1));
  return [from, boundary(text, from + random.below(text.length - from + 1))];
}

function yamlJoin(text: string, random: Random): string | undefined {
  const scalars = [plain, singleQuoted, doubleQuoted];
  const written = joined(text, random, (piece) => random.pick(scalars)(piece, random) ?? doubleQuoted(piece, random));
  return random.below(2) === 0
    ? written
    : written.replaceAll('{ "Fn::Join": [', '!Join [').replaceAll(/\]\] \}/g, ']]');
}

/** Only what no reader of YAML could take for anything else. */
function plain(text: string): string | undefined {
  return /^[A-Za-z][A-Za-z ]*[A-Za-z]$/.test(text) && !/^(?:true|false|null|yes|no|on|off)$/i.test(text)
    ? text
    : undefined;
}

function isPrintable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the characters that are looked for.
  return !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(text);
}

function singleQuoted(text: string): string | undefined {
  if (!isPrintable(text) || /[ \t]\n|\n[ \t]/.test(text)) return undefined;
  const lines = text.replaceAll("'", "''").split('\n');
  // Of several line breaks the first is dropped, so that each has to be one more.
  return `'${lines.join('\n\n        ')}'`;
}

/** Every character may be an escape, and a line may end anywhere before one that is no space. */
function doubleQuoted(text: string, random: Random): string {
  const written = [...text].map((character) => doubleQuotedCharacter(character, random));
  return `"${written.join('')}"`;
}

function doubleQuotedCharacter(character: string, random: Random): string {
  const code = character.codePointAt(0) ?? 0;
  const chance = random.below(60);
  if (chance === 0 && code <= 0xff) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (chance === 1) return unicodeEscapes(character);
  if (chance === 2 && !isSurrogate(code)) return `\\U${code.toString(16).padStart(8, '0')}`;
  if (chance === 3 && !/[ \t\n]/.test(character)) return `\\\n          ${escaped(character)}`;
  if (character === '\n' && chance < 30) return '\\n';
  if (character === '\n') return '\n\n        \\\n        ';
  return escaped(character);
}

function escaped(character: string): string {
  return isPrintable(character) && !/["\\\n\t]/.test(character)
    ? character
    : JSON.stringify(character)
        .slice(1, -1)
        .replace(/^[\u007f-\uffff]$/, unicodeEscapes);
}

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdfff;
}

/** All indicators, more columns than are needed, and lines of white space behind the text. */
function block(text: string, random: Random): string | undefined {
  if (!isPrintable(text) || text.trim() === '') return undefined;
  const style = random.pick(['|', '>']);
  const chomping = random.pick(['', '-', '+']);
  const extra = 1 + random.below(4);
  const isExplicit = /^\s/.test(text) || random.below(2) === 0;
  const indicators =
    random.below(2) === 0 ? `${isExplicit ? extra : ''}${chomping}` : `${chomping}${isExplicit ? extra : ''}`;
  const indent = ' '.repeat(6 + extra);
  const lines = text.split('\n').map((line) => (line === '' && random.below(2) === 0 ? '' : indent + line));
  const header = style + indicators + random.pick(['', ' ', ' # why']);
  return `${header}\n${lines.join('\n')}${random.pick(['', '\n', `\n${indent}`, '\n\n   \n'])}`;
}
