import type { Diagnostic } from '../engine/diagnostic.ts';
import type { Preset } from '../engine/rule.ts';
import type { MachineType } from '../hosts/template.ts';
import { schemaBreaches } from '../language/schema-breaches.ts';
import { type AwsPlace, ownPlace } from '../project/inventory/aws-resource.ts';
import { parseJson } from '../syntax/json/parse-json.ts';
import { locationOf, type Node, type ObjectNode, pointerOf, propertyOf } from '../syntax/node.ts';
import { asWritten } from '../syntax/opaque.ts';
import type { SyntaxProblem, SyntaxTree } from '../syntax/tree.ts';
import { SourceText } from '../text/source-text.ts';
import { configSchema } from './config-schema.ts';
import type { Depth } from './run-rule.ts';
import type { RuleLevel } from './settings.ts';

/** What a `stepproof.config.json` says. Globs are relative to its folder; matching them is the host's part. */
export interface Config {
  readonly preset: Preset;
  readonly type: MachineType | undefined;
  /** Whether executions are tried out. */
  readonly depth: Depth;
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** The listings of what there is in AWS, by paths relative to the folder. */
  readonly inventory: readonly NamedFile[];
  /** Where the state machines are deployed, as far as it says so. */
  readonly place: AwsPlace;
  /** The file with the findings that were there before, relative to the folder. */
  readonly baseline: string | undefined;
  readonly ignore: readonly string[];
  /** In the order in which they are written: a later one wins over an earlier one. */
  readonly overrides: readonly ConfigOverride[];
}

/** What differs for the files that one of the globs fits. */
export interface ConfigOverride {
  readonly files: readonly string[];
  readonly type: MachineType | undefined;
  readonly levels: ReadonlyMap<string, RuleLevel>;
}

/** A file that a configuration names, and where it does. */
export interface NamedFile {
  readonly path: string;
  readonly at: Pick<Diagnostic, 'location' | 'pointer'>;
}

export interface ConfigReading {
  /** What could be understood: a part with a mistake is left out. */
  readonly config: Config;
  /** Mistakes in the file, with the rule id `config`, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The rule id of mistakes in a configuration. */
export const configRuleId = 'config';

/** Reads a configuration: JSON, in which comments and trailing commas are welcome. Never throws. */
export function readConfig({ file, text }: { file: string; text: string }, ruleIds: Iterable<string>): ConfigReading {
  const tree = parseJson(SourceText.ofFile(file, text));
  const diagnostics = mistakesOf(tree, ruleIds).sort(
    (one, other) => one.location.span.start - other.location.span.start,
  );
  const root = tree.root && asWritten(tree.root);
  return { config: root?.kind === 'object' ? configOf(root) : emptyConfig, diagnostics };
}

const emptyConfig: Config = {
  preset: 'recommended',
  type: undefined,
  depth: 'deep',
  levels: new Map(),
  inventory: [],
  place: ownPlace,
  baseline: undefined,
  ignore: [],
  overrides: [],
};

function mistakesOf(tree: SyntaxTree, ruleIds: Iterable<string>): Diagnostic[] {
  const faults = tree.problems.filter((problem) => problem.kind !== 'extension');
  const breaches = tree.root === undefined ? [] : schemaBreaches(tree.root, configSchema(ruleIds), nounIn);
  return [
    ...faults.map((fault) => syntaxMistake(tree.source.file, fault)),
    ...breaches.map(({ at, message }) => configMistake(message, { location: locationOf(at), pointer: pointerOf(at) })),
  ];
}

/** What the members of an object of the configuration are called. */
function nounIn({ parent }: ObjectNode): string {
  return parent?.kind === 'property' && parent.name === 'rules' ? 'rule' : 'option';
}

function syntaxMistake(file: string, { message, span, related }: SyntaxProblem): Diagnostic {
  const others =
    related === undefined ? [] : [{ location: { file, span: related.span }, pointer: '', message: related.message }];
  return { ...configMistake(message, { location: { file, span }, pointer: '' }), related: others };
}

/** A mistake in a configuration, in a sentence. */
export function configMistake(message: string, place: Pick<Diagnostic, 'location' | 'pointer'>): Diagnostic {
  return {
    ruleId: configRuleId,
    messageId: 'mistake',
    severity: 'error',
    message,
    ...place,
    related: [],
    fixes: [],
    tags: [],
  };
}

function configOf(root: ObjectNode): Config {
  return {
    preset: textOf(memberOf(root, 'extends')) === 'strict' ? 'strict' : 'recommended',
    type: machineTypeOf(root),
    depth: depthOf(root),
    levels: levelsOf(root),
    inventory: itemsOf(memberOf(root, 'inventory')).flatMap(namedFile),
    place: placeOf(root),
    baseline: textOf(memberOf(root, 'baseline')) || undefined,
    ignore: textsOf(memberOf(root, 'ignore')),
    overrides: itemsOf(memberOf(root, 'overrides')).flatMap((item) =>
      item.kind === 'object' ? [overrideOf(item)] : [],
    ),
  };
}

function namedFile(node: Node): readonly NamedFile[] {
  const path = textOf(node);
  return path ? [{ path, at: { location: locationOf(node), pointer: pointerOf(node) } }] : [];
}

function placeOf(root: ObjectNode): AwsPlace {
  const text = (name: string) => textOf(memberOf(root, name)) || undefined;
  return { ...ownPlace, account: text('account'), region: text('region') };
}

function overrideOf(node: ObjectNode): ConfigOverride {
  return { files: textsOf(memberOf(node, 'files')), type: machineTypeOf(node), levels: levelsOf(node) };
}

function memberOf(node: ObjectNode, name: string): Node | undefined {
  const property = propertyOf(node, name);
  return property && asWritten(property.value);
}

function machineTypeOf(node: ObjectNode): MachineType | undefined {
  const written = textOf(memberOf(node, 'type'));
  if (written === 'standard') return 'STANDARD';
  return written === 'express' ? 'EXPRESS' : undefined;
}

function depthOf(root: ObjectNode): Depth {
  const written = memberOf(root, 'deep');
  return written?.kind === 'boolean' && !written.value ? 'shallow' : 'deep';
}

const ruleLevels: readonly RuleLevel[] = ['error', 'warning', 'info', 'hint', 'off'];

function levelsOf(node: ObjectNode): ReadonlyMap<string, RuleLevel> {
  const levels = new Map<string, RuleLevel>();
  const rules = memberOf(node, 'rules');
  if (rules?.kind !== 'object') return levels;
  for (const { name, value } of rules.properties) {
    const level = ruleLevels.find((known) => known === textOf(value));
    if (level !== undefined) levels.set(name, level);
  }
  return levels;
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'array' ? node.items.map(asWritten) : [];
}

/** Empty globs are left out: they were reported, and no matcher takes them. */
function textsOf(node: Node | undefined): readonly string[] {
  return itemsOf(node).flatMap((item) => textOf(item) || []);
}

function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined;
}
