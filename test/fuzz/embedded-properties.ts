import * as jsYaml from 'js-yaml';
import type { Diagnostic } from '../../packages/core/src/engine/diagnostic.ts';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import type { LintSettings } from '../../packages/core/src/linter/settings.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { rules } from '../../packages/core/src/rules/index.ts';
import { parseText, type TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { SourceText } from '../../packages/core/src/text/source-text.ts';
import { applyEdits } from '../../packages/core/src/text/text-edit.ts';
import { environment, readers } from '../check.ts';
import { valueIn } from '../syntax/value-in.ts';
import { objectHost, objectPointer, placeIn } from './embedded-object.ts';
import { embeddings, type Host } from './embeddings.ts';
import type { Property } from './properties.ts';
import type { Random } from './random.ts';
import type { Seed } from './seeds.ts';

/**
 * In a template, however it is written there, a definition is read as it is by itself: the same characters in their places,
 * the same findings, and fixes after which it is what it would be if it were fixed by itself.
 */
export const isSameInTemplates: Property = (seed, random) => {
  if (seed.format === 'json' && random.below(4) > 0) isSameAsText(seed, random);
  else isSameAsObject(seed);
};

function isSameAsText(seed: Seed, random: Random): void {
  const text = withStrangeCharacters(seed.text, random);
  const host = random.pick(embeddings)(text, random);
  const machine = host && machineIn(host);
  if (host === undefined || machine === undefined) return;
  try {
    assertCharacters(host, machine);
    assertFindings({ host, machine });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n--- in ---\n${host.text}\n---`, {
      cause: error,
    });
  }
}

/** As a part of the template's own tree, it is found in the same lines, moved by as many columns. */
function isSameAsObject({ text, format }: Seed): void {
  const alone = aloneOf(text, format);
  if (!canBePart(text, alone)) return;
  const host = objectHost(text, format);
  const machine = machineIn(host);
  if (machine === undefined) throw new Error(`There is no machine in\n${host.text}`);
  const [found, expected] = [findingsOf(machine), findingsOf(alone)];
  const moved = expected.map((finding) => {
    const { start, end } = finding.location.span;
    const location = { file: host.file, span: { start: placeIn(host, start), end: placeIn(host, end) } };
    return inShort({ ...finding, pointer: `${objectPointer}${finding.pointer}`, location });
  });
  try {
    assertSame(found.map(inShort), moved);
    assertFixes({ host, found, expected, text, format });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n--- in ---\n${host.text}`, { cause: error });
  }
}

/** A template holds neither several documents nor their marks, and its comments and faults are not the definition's alone. */
function canBePart(text: string, { tree, root }: MachineUse): boolean {
  return (
    root?.kind === 'object' &&
    tree.problems.length === 0 &&
    !/^(?:---|\.\.\.|%|\ufeff)|\t|\r/m.test(text) &&
    !(tree.comments.length > 0 && text.includes('stepproof-disable'))
  );
}

const settings: LintSettings = { preset: 'strict', levels: new Map() };

/** Characters that take two units, an escape or care. */
function withStrangeCharacters(text: string, random: Random): string {
  if (random.below(2) === 0) return text;
  const strange = ['é', '🚀', "'", '\\n', '\\u0041', '\u2028', ' # ', '\\\\', ': ', '\\ud83d'];
  return text.replaceAll('e', (letter) => (random.below(12) === 0 ? random.pick(strange) : letter));
}

function machineIn(host: Host): MachineUse | undefined {
  const machines = machinesIn(host);
  if (machines.length !== 1) throw new Error(`There are ${machines.length} machines in\n${host.text}`);
  return machines[0]?.declared?.declaration.definition.kind === 'computed' ? undefined : machines[0];
}

function machinesIn({ file, text }: Host): readonly MachineUse[] {
  const reading = readFile({ file, text, isNamed: false }, readers);
  return machinesOf(reading, { readers, type: undefined }, () => 'not-found');
}

/** What stands in the file at the place of each character is that character, or stands for it. */
function assertCharacters(host: Host, { tree }: MachineUse): void {
  const { source } = tree;
  const { text } = source;
  if (!host.text.includes('Fn::') && !/!Sub|!Join/.test(host.text)) assertDecoded(host, text);
  for (let offset = 0; offset < text.length; offset++) {
    const { start, end } = source.locate(offset, offset + 1);
    const written = host.text.slice(start, end);
    if (!standsFor(written, text.charAt(offset)))
      throw new Error(
        `At ${offset}, ${JSON.stringify(written)} does not stand for ${JSON.stringify(text.charAt(offset))}.`,
      );
  }
}

/** The text is what another reader takes it for. */
function assertDecoded({ file, text }: Host, decoded: string): void {
  const template = file.endsWith('.json') ? JSON.parse(text) : jsYaml.load(text);
  const expected = template.Resources.Orders.Properties.DefinitionString;
  if (expected !== decoded)
    throw new Error(`${JSON.stringify(decoded)} was read, and not ${JSON.stringify(expected)}.`);
}

function standsFor(written: string, character: string): boolean {
  if (written === character || written === `${character}${character}`) return true;
  if (/^\s*$/.test(written)) return character === ' ' || character === '\n';
  if (written.startsWith('{') || written.startsWith('!')) return true;
  if (!written.startsWith('\\')) return false;
  return String(jsYaml.load(`"${written}"`)).includes(character) || isSurrogateEscape(written, character);
}

function isSurrogateEscape(written: string, character: string): boolean {
  return Number.parseInt(written.slice(2), 16) === character.charCodeAt(0);
}

interface Case {
  readonly host: Host;
  readonly machine: MachineUse;
}

function assertFindings({ host, machine }: Case): void {
  const { text } = machine.tree.source;
  const alone = aloneOf(text, 'json');
  // Of many faults of the text the first ones are told, and those are others where pieces stand in another order.
  if (alone.tree.problems.length > mostProblems) return;
  // What a `Comment` covers is told by places in the file, of which a variable and a delimiter have others.
  if (text.includes('stepproof-disable') && /Own__|Join/.test(host.text)) return;
  const expected = findingsOf(alone);
  const found = findingsOf(machine);
  const { source } = machine.tree;
  const moved = expected.map(({ location: { span }, ...finding }) =>
    inShort({ ...finding, location: source.location(span.start, span.end) }),
  );
  assertSame(found.map(inShort).sort(), moved.sort());
  assertFixes({ host, found, expected, text, format: 'json' });
}

const mostProblems = 20;

function aloneOf(text: string, format: TextFormat): MachineUse {
  const tree = parseText(SourceText.ofFile('/flows/orders.asl.json', text), format, { readers });
  return {
    file: '/flows/orders.asl.json',
    name: 'Orders',
    tree,
    root: tree.root,
    type: 'STANDARD',
    declared: undefined,
  };
}

/** What is said of a template is none of the definition by itself. */
const deployment = new Set(rules.filter(({ category }) => category === 'deployment').map(({ id }) => id));

function findingsOf(machine: MachineUse): readonly Diagnostic[] {
  const { diagnostics, failures } = lint(createDocument(machine, environment), rules, settings);
  for (const { ruleId, error } of failures) throw new Error(`The rule ${ruleId} failed.`, { cause: error });
  return diagnostics.filter(({ ruleId }) => !deployment.has(ruleId));
}

function inShort({ ruleId, pointer, message, location: { span } }: Diagnostic): string {
  // In a template, what is missing in the whole definition is told at the key that it stands under; and where two pieces
  // meet, a place without characters is in either.
  const place = pointer === objectPointer || span.start === span.end ? '' : `${span.start}-${span.end} `;
  return `${place}${ruleId} ${pointer}: ${message}`;
}

function assertSame(found: readonly string[], expected: readonly string[]): void {
  const [more] = found.filter((finding) => !expected.includes(finding));
  if (more !== undefined) throw new Error(`In the template there is a finding more: ${more}`);
  const [less] = expected.filter((finding) => !found.includes(finding));
  if (less !== undefined) throw new Error(`In the template a finding is missing: ${less}`);
}

interface FixCase {
  readonly host: Host;
  readonly found: readonly Diagnostic[];
  readonly expected: readonly Diagnostic[];
  readonly text: string;
  readonly format: TextFormat;
}

function assertFixes({ host, found, expected, text, format }: FixCase): void {
  for (const finding of found) {
    const { ruleId, fixes } = finding;
    for (const fix of fixes) {
      const same = sameAmong(expected, finding);
      // Of two properties with one name, which only a broken text has, it cannot be told which finding is which.
      if (same === 'several') continue;
      const own = same?.fixes.find(({ title }) => title === fix.title);
      if (own === undefined) throw new Error(`By itself, there is no fix "${fix.title}" of ${ruleId}.`);
      const fixed = machineIn({ ...host, text: applyEdits(host.text, fix.edits) });
      const alone = aloneOf(applyEdits(text, own.edits), format);
      const [is, should] = [fixed, alone].map((machine) => JSON.stringify(machine?.root && valueIn(machine.root)));
      if (is !== should) throw new Error(`The fix "${fix.title}" of ${ruleId} makes ${is}, and not ${should}.`);
    }
  }
}

/** The finding that says the same of the definition by itself; some say it of several places. */
function sameAmong(
  findings: readonly Diagnostic[],
  { ruleId, pointer, message, fixes }: Diagnostic,
): Diagnostic | 'several' | undefined {
  const same = findings.filter(
    (other) => ruleId === other.ruleId && pointer.endsWith(other.pointer) && message === other.message,
  );
  if (same.length === 1) return same[0];
  // Of places within each other that end alike, the whole way is the longest.
  const [first, second] = same
    .filter((other) => other.fixes[0]?.title === fixes[0]?.title)
    .sort((one, other) => other.pointer.length - one.pointer.length);
  return second !== undefined && first?.pointer === second.pointer ? 'several' : first;
}
