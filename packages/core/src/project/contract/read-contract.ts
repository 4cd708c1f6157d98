import { schemaBreaches, suggestion } from '../../language/schema-breaches.ts';
import { parseJson } from '../../syntax/json/parse-json.ts';
import { jsonOf } from '../../syntax/json-of.ts';
import type { Node, ObjectNode, Property } from '../../syntax/node.ts';
import { propertyOf } from '../../syntax/node.ts';
import { asWritten } from '../../syntax/opaque.ts';
import type { SyntaxTree } from '../../syntax/tree.ts';
import { SourceText } from '../../text/source-text.ts';
import type { Span } from '../../text/span.ts';
import type { FileText } from '../read-file.ts';
import { compileSchema } from './compile-schema.ts';
import { anyValue, type Constraint } from './constraint.ts';
import type { Contract, TaskContract } from './contract.ts';
import { contractFileSchema } from './contract-schema.ts';
import { resolvePointer } from './json-pointer.ts';
import { learnSchema } from './learn-schema.ts';

/** The states of a machine that a contract may speak of. */
export interface TaskNames {
  readonly tasks: readonly string[];
  readonly others: readonly string[];
  /** Whether there are no more than these. */
  readonly areAll: boolean;
}

export interface ContractReading {
  /** Nothing where there are mistakes: what a contract with one would say is a guess. */
  readonly contract: Contract | undefined;
  /** In the order of the text. */
  readonly mistakes: readonly ContractMistake[];
}

export interface ContractMistake {
  /** A place in the tree, or in the text where that cannot be read. */
  readonly at: Node | Property | TextPlace;
  readonly message: string;
}

export interface TextPlace {
  readonly kind: 'span';
  readonly file: string;
  readonly span: Span;
}

/** Reads a contract, in which comments and trailing commas are welcome. Never throws. */
export function readContract({ file, text }: FileText, names: TaskNames): ContractReading {
  const tree = parseJson(SourceText.ofFile(file, text));
  const root = tree.root && asWritten(tree.root);
  const faults = faultsOf(tree);
  if (root === undefined && faults.length === 0) return { contract: undefined, mistakes: [emptyFile(file)] };
  const mistakes = faults.length > 0 || root === undefined ? faults : mistakesIn(root, names);
  if (mistakes.length > 0 || root?.kind !== 'object') return { contract: undefined, mistakes };
  return { contract: contractIn(root, file), mistakes };
}

function emptyFile(file: string): ContractMistake {
  return {
    at: { kind: 'span', file, span: { start: 0, end: 0 } },
    message: 'The file is empty: write `input` or `tasks`, each with a JSON Schema.',
  };
}

function faultsOf({ source, problems }: SyntaxTree): readonly ContractMistake[] {
  return problems
    .filter(({ kind }) => kind !== 'extension')
    .map(({ message, span }) => ({
      at: { kind: 'span', file: source.file, span },
      message: message.replace(/\bdefinition\b/, 'contract'),
    }));
}

function mistakesIn(root: Node, names: TaskNames): readonly ContractMistake[] {
  const breaches = schemaBreaches(root, contractFileSchema, () => 'field');
  if (breaches.length > 0 || root.kind !== 'object') return breaches;
  return [...lostReferences(root), ...unknownStates(root, names)];
}

function unknownStates(root: ObjectNode, names: TaskNames): readonly ContractMistake[] {
  const { tasks, others, areAll } = names;
  return membersOf(root, 'tasks').flatMap((property) => {
    const { name } = property;
    if (tasks.includes(name)) return [];
    if (others.includes(name))
      return [
        { at: property, message: `\`${name}\` is no Task state, and only the results of tasks come from outside.` },
      ];
    return areAll ? [{ at: property, message: `There is no state \`${name}\`.${suggestion(name, tasks)}` }] : [];
  });
}

/** References into the file that lead nowhere. Those into other files ask nothing. */
function lostReferences(root: ObjectNode): readonly ContractMistake[] {
  const file = jsonOf(root);
  return schemasIn(root).flatMap((schema) => {
    const own = jsonOf(schema);
    return referencesIn(schema).flatMap((property) => {
      const value = asWritten(property.value);
      if (value.kind !== 'string' || !value.value.startsWith('#') || value.value === '#') return [];
      const isFound = [own, file].some((from) => resolvePointer(from, value.value) !== undefined);
      return isFound ? [] : [{ at: value, message: `\`${value.value}\` leads to nothing in this file.` }];
    });
  });
}

function schemasIn(root: ObjectNode): readonly Node[] {
  const own = ['input'].flatMap((name) => propertyOf(root, name)?.value ?? []);
  const outputs = membersOf(root, 'tasks').flatMap(({ value }) => {
    const task = asWritten(value);
    return task.kind === 'object' ? (propertyOf(task, 'output')?.value ?? []) : [];
  });
  const shared = ['$defs', 'definitions'].flatMap((name) => membersOf(root, name).map(({ value }) => value));
  return [...own, ...outputs, ...shared];
}

/** Values that are only listed hold no references, whatever their members are called. */
const literals = new Set(['const', 'enum', 'default', 'examples']);

function referencesIn(schema: Node): readonly Property[] {
  const found: Property[] = [];
  const open = [schema];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const written = asWritten(node);
    if (written.kind === 'array') open.push(...written.items);
    if (written.kind !== 'object') continue;
    for (const property of written.properties) {
      if (property.name === '$ref') found.push(property);
      else if (!literals.has(property.name)) open.push(property.value);
    }
  }
  return found.reverse();
}

function membersOf(root: ObjectNode, name: string): readonly Property[] {
  const property = propertyOf(root, name);
  const node = property && asWritten(property.value);
  return node?.kind === 'object' ? node.properties : [];
}

function contractIn(root: ObjectNode, file: string): Contract {
  const whole = jsonOf(root);
  const tasks = membersOf(root, 'tasks').flatMap(({ name, value }): [string, TaskContract][] => {
    const task = asWritten(value);
    return task.kind === 'object' ? [[name, taskIn(task, whole)]] : [];
  });
  return { file, input: constraintIn(root, 'input', whole), tasks: new Map(tasks) };
}

function taskIn(task: ObjectNode, file: unknown): TaskContract {
  const errors = propertyOf(task, 'errors');
  const names = errors === undefined ? undefined : (jsonOf(errors.value) as readonly string[]);
  return { output: constraintIn(task, 'output', file), errors: names };
}

function constraintIn(holder: ObjectNode, name: 'input' | 'output', file: unknown): Constraint {
  const schema = propertyOf(holder, name);
  if (schema !== undefined) return compileSchema(jsonOf(schema.value), { file });
  const samples = propertyOf(holder, `${name}Samples`);
  const values = samples === undefined ? undefined : jsonOf(samples.value);
  return Array.isArray(values) ? compileSchema(learnSchema(values), { file: undefined }) : anyValue;
}
