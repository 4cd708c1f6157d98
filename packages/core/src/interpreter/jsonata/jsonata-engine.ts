import type { JsonataModule } from '../../expressions/jsonata.ts';
import { exceedsBounds } from '../../expressions/jsonata-bounds.ts';
import { type JsonataReferences, referencesOf } from '../../expressions/jsonata-references.ts';
import type { JsonataNode } from '../../expressions/jsonata-tree.ts';
import { LatestTexts } from '../../expressions/latest-texts.ts';
import type { RegexEngine } from '../regex/regex-engine.ts';
import { memberOf, UnknownValue, type Value, type ValueObject } from '../value.ts';
import { carriersOf } from './carriers.ts';
import { dataOf, valueOf } from './data.ts';
import type { JsonataAnswer, JsonataEngine, JsonataEvaluation } from './engine.ts';
import { boundErrors, Undecidable } from './evaluation-error.ts';
import { builtInFunctions, functionsFor } from './functions.ts';
import {
  type Environment,
  type JsonataLibrary,
  type LibraryExpression,
  type LibraryFunction,
  libraryFrom,
} from './library.ts';
import { Opaque } from './opaque.ts';
import { type Preparation, prepare, replaceByVariable } from './preparation.ts';
import { regexFunction } from './regex-function.ts';
import { Run, runVariable } from './run.ts';
import { type Touch, touches } from './unknown-values.ts';

/** Brings the engine for regular expressions along when the first expression holds one. */
export type RegexEngineLoader = () => Promise<RegexEngine>;

/**
 * Evaluates with the npm module `jsonata`, version 2.0.6, which is the version that AWS runs: with AWS's functions, within AWS's bounds, and
 * without any way from an expression to anything but its data.
 */
export function jsonataEngineFrom(jsonata: JsonataModule, loadRegexEngine: RegexEngineLoader): JsonataEngine {
  return new LibraryEngine(libraryFrom(jsonata), loadRegexEngine);
}

/** How many characters of expressions are kept ready. */
const mostKept = 10_000;

class LibraryEngine implements JsonataEngine {
  private readonly library: JsonataLibrary;
  private readonly loadRegexEngine: RegexEngineLoader;
  private readonly kept = new LatestTexts<Compiled>(mostKept);
  private readonly carrying = new LatestTexts<Carrying>(mostKept);
  private functions: Promise<ReadonlyMap<string, LibraryFunction>> | undefined;

  constructor(library: JsonataLibrary, loadRegexEngine: RegexEngineLoader) {
    this.library = library;
    this.loadRegexEngine = loadRegexEngine;
  }

  async evaluate(evaluation: JsonataEvaluation): Promise<JsonataAnswer> {
    const { expression } = evaluation;
    if (exceedsBounds(expression)) return unknownAnswer(tooLong(expression));
    try {
      const compiled = this.kept.get(expression, () => this.compile(expression));
      const touched = touches(compiled.references, evaluation);
      if (touched[0] === undefined) return await this.run(compiled, evaluation);
      const carrying = this.carryingFor(expression, touched);
      return carrying.compiled === undefined
        ? { kind: 'value', value: touched[0].unknown }
        : await this.run(carrying.compiled, evaluation, touched);
    } catch (error) {
      return answerTo(error);
    }
  }

  private compile(expression: string, change?: (root: JsonataNode) => readonly number[] | undefined): Compiled {
    const compiled = this.library(expression);
    const root = compiled.ast() as JsonataNode;
    const references = referencesOf({ text: expression, root });
    const hidden = change?.(root) ?? [];
    assignHooks(compiled);
    return { expression: compiled, references, preparation: prepare(root), hidden };
  }

  /** Which references lead to something unknown is the same each time, when the same is known of a run. */
  private carryingFor(expression: string, touched: readonly Touch[]): Carrying {
    const places = touched.map(({ reference, carried }) => `${reference.start} ${carried}`);
    return this.carrying.get(`${places}:${expression}`, () => ({
      compiled: this.compileCarrying(expression, touched),
    }));
  }

  private compileCarrying(expression: string, touched: readonly Touch[]): Compiled | undefined {
    let isCarried = true;
    const compiled = this.compile(expression, (root) => {
      const binds = referencesOf({ text: expression, root }).bindings.length > 0;
      const carriers = binds ? undefined : carriersOf(root, touched);
      isCarried = carriers !== undefined;
      const whole = (carriers ?? []).filter(({ touch }) => touch.carried === 'whole');
      for (const [index, { node }] of whole.entries()) replaceByVariable(node, opaqueVariable(index));
      return whole.map(({ touch }) => touched.indexOf(touch));
    });
    return isCarried ? compiled : undefined;
  }

  private async run(
    compiled: Compiled,
    evaluation: JsonataEvaluation,
    touched: readonly Touch[] = [],
  ): Promise<JsonataAnswer> {
    const { preparation } = compiled;
    const run = new Run({ ...evaluation, preparation });
    const functions = functionsFor(run, preparation.names, await this.loadFunctions());
    for (const callable of functions.values()) run.trust(callable);
    const bindings = { ...Object.fromEntries(functions), ...(await this.regexes(run, preparation)) };
    const values = { ...dataFor(compiled, evaluation), ...opaquesFor(compiled, touched) };
    const data = { ...bindings, eval: undefined, ...values, [runVariable]: run };
    const result: unknown = await compiled.expression.evaluate(undefined, data);
    if (result === undefined) return { kind: 'undefined' };
    run.weigh(result);
    const plain = valueOf(result);
    return plain === 'unsupported' ? { kind: 'unsupported' } : { kind: 'value', value: plain.value };
  }

  private async regexes(run: Run, { regexes }: Preparation): Promise<Record<string, unknown>> {
    if (regexes.length === 0) return {};
    const engine = await this.loadRegexEngine();
    return Object.fromEntries(regexes.map((regex) => [regex.variable, regexFunction(run, regex, engine)]));
  }

  private loadFunctions(): Promise<ReadonlyMap<string, LibraryFunction>> {
    this.functions ??= builtInFunctions(this.library);
    return this.functions;
  }
}

/** An expression that is ready to be evaluated any number of times. */
interface Compiled {
  readonly expression: LibraryExpression;
  readonly references: JsonataReferences;
  readonly preparation: Preparation;
  /** The touches that it has variables in the place of, by their places among the touches of an evaluation. */
  readonly hidden: readonly number[];
}

/** The expression with something opaque in the place of what is unknown; nothing if it looks at that. */
interface Carrying {
  readonly compiled: Compiled | undefined;
}

/** An expression cannot write such a name, because of the blank. */
function opaqueVariable(index: number): string {
  return ` opaque ${index}`;
}

/** The hooks belong to the expression, so they find the evaluation that they are called for in its scope. */
function assignHooks(compiled: LibraryExpression): void {
  const runIn = (environment: Environment) => environment.lookup(runVariable) as Run;
  compiled.assign(
    Symbol.for('jsonata.__evaluate_entry'),
    (node: JsonataNode, input: unknown, environment: Environment) =>
      runIn(environment).enter({ node, input, environment }),
  );
  compiled.assign(
    Symbol.for('jsonata.__evaluate_exit'),
    (node: JsonataNode, _input: unknown, environment: Environment, result: unknown) =>
      runIn(environment).leave({ node, environment }, result),
  );
}

/** Only what the expression refers to is made into data, because a state's input may be large. */
function dataFor({ references }: Compiled, { states, variables }: JsonataEvaluation): Record<string, unknown> {
  const names = [...references.variables, ...references.calls].map(({ name }) => name);
  const read = [...new Set(names)].flatMap((name): [string, unknown][] => {
    const value = memberOf(variables, name);
    return value === undefined ? [] : [[name, dataOf(value)]];
  });
  return Object.fromEntries([...read, ['states', dataOf(statesFor(references, states))]]);
}

function opaquesFor({ hidden }: Compiled, touched: readonly Touch[]): Record<string, unknown> {
  const opaques = hidden.map((place) => new Opaque((touched[place] as Touch).unknown));
  return Object.fromEntries(opaques.map((opaque, index) => [opaqueVariable(index), opaque]));
}

function statesFor({ states: references }: JsonataReferences, states: ValueObject): Value {
  const names = references.map(({ members }) => members[0]?.name);
  if (names.includes(undefined)) return states;
  return Object.fromEntries(Object.entries(states).filter(([name]) => names.includes(name)));
}

function answerTo(error: unknown): JsonataAnswer {
  if (error instanceof Undecidable) return unknownAnswer(error);
  if (error instanceof RangeError) return failureOf(boundOf(error));
  if (error instanceof SyntaxError) return unknownAnswer(refusedRegex(error));
  return failureOf(error as object);
}

/** JavaScript's own bounds lie beyond AWS's. */
function boundOf({ message }: RangeError): object {
  return message.includes('call stack') ? boundErrors.stack() : boundErrors.memory();
}

function failureOf(error: { readonly code?: unknown; readonly message?: unknown }): JsonataAnswer {
  const code = typeof error.code === 'string' ? error.code : undefined;
  return {
    kind: 'failure',
    code,
    message: typeof error.message === 'string' ? error.message : 'The evaluation failed.',
  };
}

function unknownAnswer({ label, reason }: { readonly label: string; readonly reason: string }): JsonataAnswer {
  return { kind: 'value', value: new UnknownValue(label, reason) };
}

function tooLong(expression: string) {
  const label = `{%${expression.slice(0, 40)}…%}`;
  return { label, reason: 'The JSONata expression is too long or too deeply nested to be evaluated.' };
}

function refusedRegex({ message }: SyntaxError) {
  return {
    label: '<match>',
    reason: `A regular expression of the JSONata expression is not one of JavaScript: ${message}`,
  };
}
