import { defineAnalysis } from '../../engine/analysis.ts';
import { isPlainlyValid } from '../../language/conformance.ts';
import { choiceRuleSchemas } from '../../language/fields/choice-rule.ts';
import { branchSchema, itemProcessorSchema, machineSchema } from '../../language/machine.ts';
import { plainValue } from '../../language/plain-value.ts';
import type { Schema } from '../../language/schema.ts';
import type { SchemaError } from '../../language/schema-error.ts';
import { stateSchemas } from '../../language/state-schemas.ts';
import * as validation from '../../language/validation.ts';
import type { Test } from '../../model/choice-rule.ts';
import type { ChoiceState, Scope, State } from '../../model/state-machine.ts';
import { isUnknown, type Node, type ObjectNode, propertyOf } from '../../syntax/node.ts';
import { isDeploymentKey } from '../../syntax/opaque.ts';

/** Everything in which the definition breaks the schemas of the language, by the schema's word. */
export const fieldProblems = defineAnalysis({
  name: 'field-problems',
  needs: {},
  run({ machine }): FieldProblems {
    const problems = new FieldProblems();
    for (const scope of machine.scopes) checkScope(problems, scope);
    for (const state of machine.states) checkState(problems, state);
    return problems;
  },
});

export type Keyword = SchemaError['keyword'];

/** The errors among whose words these are. */
type ErrorWith<Word extends Keyword, Error = SchemaError> = [Keyword] extends [Word]
  ? SchemaError
  : Error extends { keyword: infer Words }
    ? [Word] extends [Words]
      ? Error & { keyword: Word }
      : never
    : never;

export interface FieldProblem<Word extends Keyword = Keyword> {
  readonly error: ErrorWith<Word>;
  /** The value that breaks its schema: for words about fields, the object that has or lacks them. */
  readonly node: Node;
  /** The schema of the part of the definition that `node` lies in, such as a state. */
  readonly schema: Schema;
  /** The state that the part belongs to; nothing for the top level. */
  readonly state: State | undefined;
}

export class FieldProblems {
  readonly #byKeyword = new Map<Keyword, FieldProblem[]>();

  add(problem: FieldProblem): void {
    const list = this.#byKeyword.get(problem.error.keyword);
    if (list === undefined) this.#byKeyword.set(problem.error.keyword, [problem]);
    else list.push(problem);
  }

  get isEmpty(): boolean {
    return this.#byKeyword.size === 0;
  }

  of<Word extends Keyword>(...keywords: readonly Word[]): readonly FieldProblem<Word>[] {
    if (this.#byKeyword.size === 0) return none;
    return keywords.flatMap((keyword) => (this.#byKeyword.get(keyword) ?? none) as readonly FieldProblem<Word>[]);
  }
}

const none: readonly never[] = [];

/** A part of the definition that has a schema of its own, and breaks it. */
interface Part {
  readonly node: ObjectNode;
  readonly schema: Schema;
  readonly state: State | undefined;
  readonly errors: (value: unknown) => readonly SchemaError[];
}

function checkScope(problems: FieldProblems, { kind, node, owner: state }: Scope): void {
  const { schema, errors } = scopeChecks[kind];
  if (!isPlainlyValid(node, schema)) addProblems(problems, { node, state, schema, errors });
}

const scopeChecks: Readonly<Record<Scope['kind'], Pick<Part, 'schema' | 'errors'>>> = {
  machine: { schema: machineSchema, errors: (value) => validation.machineErrors(value) },
  branch: { schema: branchSchema, errors: (value) => validation.branchErrors(value) },
  iteration: { schema: itemProcessorSchema, errors: (value) => validation.itemProcessorErrors(value) },
};

function checkState(problems: FieldProblems, state: State): void {
  const { type, queryLanguage, node } = state;
  if (type === undefined || queryLanguage === undefined) return checkType(problems, state);
  const schema = stateSchemas[type][queryLanguage];
  if (!isPlainlyValid(node, schema)) {
    const errors = (value: unknown) => validation.stateErrors({ type, queryLanguage }, value);
    addProblems(problems, { node, state, schema, errors });
  }
  if (state.type === 'Choice') checkRules(problems, state, queryLanguage);
}

/** A state without a known type or query language: only these two fields can be judged, and any state's schema has them. */
function checkType(problems: FieldProblems, state: State): void {
  const { node } = state;
  if (isPlainlyValid(node, typeOnlySchema)) return;
  addProblems(problems, { node, state, schema: typeOnlySchema, errors: typeErrors });
}

const typeOnlySchema = stateSchemas.Succeed.JSONPath;
const typeFields = new Set(['/Type', '/QueryLanguage']);

function typeErrors(value: unknown): readonly SchemaError[] {
  return validation.stateErrors({ type: 'Succeed', queryLanguage: 'JSONPath' }, value).filter(isAboutType);
}

function isAboutType(error: SchemaError): boolean {
  return (
    typeFields.has(error.instancePath) || (error.keyword === 'required' && error.params.missingProperty === 'Type')
  );
}

function checkRules(problems: FieldProblems, state: ChoiceState, language: 'JSONPath' | 'JSONata'): void {
  const schema = choiceRuleSchemas.topLevel[language];
  for (const { node, test } of state.rules) {
    if (!isPlainlyValid(node, schema)) {
      const errors = (value: unknown) => validation.choiceRuleErrors(language, value);
      addProblems(problems, { node, state, schema, errors });
    }
    if (language === 'JSONPath' && 'tests' in test) checkNestedRules(problems, state, test);
  }
}

function checkNestedRules(problems: FieldProblems, state: ChoiceState, test: Test): void {
  const open: Test[] = [test];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (!('tests' in current)) continue;
    for (const { node } of current.tests) {
      if (node.kind !== 'object' || isPlainlyValid(node, choiceRuleSchemas.nested)) continue;
      const errors = validation.nestedChoiceRuleErrors;
      addProblems(problems, { node, state, schema: choiceRuleSchemas.nested, errors });
    }
    for (let index = current.tests.length - 1; index >= 0; index--) open.push(current.tests[index] as Test);
  }
}

function addProblems(problems: FieldProblems, { node: root, schema, state, errors }: Part): void {
  for (const error of errors(plainValue(root, schema))) {
    const node = nodeAt(root, error.instancePath);
    if (node !== undefined && isKnownProblem(node, error)) problems.add({ error, node, schema, state } as FieldProblem);
  }
}

/** The node at a JSON Pointer from `root`, or nothing when something unknown stands on the way. */
function nodeAt(root: Node, pointer: string): Node | undefined {
  let node: Node | undefined = root;
  for (const step of pointer.split('/').slice(1)) {
    if (node?.kind === 'array') node = node.items[Number(step)];
    else if (node?.kind === 'object') node = propertyOf(node, step.replaceAll('~1', '/').replaceAll('~0', '~'))?.value;
    else return undefined;
  }
  return node;
}

/** Whether the problem stands whatever deployment fills in. */
function isKnownProblem(node: Node, error: SchemaError): boolean {
  if (isUnknown(node)) return false;
  if (error.keyword === 'additionalProperties') return !isDeploymentKey(error.params.additionalProperty);
  const isAboutAbsence =
    error.keyword === 'required' || error.keyword === 'exactlyOneOf' || error.keyword === 'atLeastOneOf';
  return !isAboutAbsence || node.kind !== 'object' || !node.hasUnknownKeys;
}
