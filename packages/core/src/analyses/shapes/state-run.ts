import type { ChoiceRule } from '../../model/choice-rule.ts';
import type { Catcher, State } from '../../model/state-machine.ts';
import { type Node, type Property, propertyOf } from '../../syntax/node.ts';
import { contextOfState } from './context-shape.ts';
import { ChangingErrors, type ErrorSet, noErrors } from './error-set.ts';
import { join } from './join.ts';
import { isNever } from './parts.ts';
import type { Program } from './program.ts';
import type { PathRoots } from './select.ts';
import { never, type Origin, type Shape } from './shape.ts';
import type { Assumption, CertainFailure, Demand, Exit, Inexact } from './shape-facts.ts';

/** What a state is entered with, and what it hands on. */
export interface Flow {
  readonly data: Shape;
  readonly variables: Shape;
}

export const noFlow: Flow = { data: never, variables: never };

/** Nothing goes on where one of the two can never be. */
export function isNoFlow({ data, variables }: Flow): boolean {
  return isNever(data) || isNever(variables);
}

export function joinFlows(one: Flow, other: Flow): Flow {
  if (isNoFlow(other)) return one;
  if (isNoFlow(one)) return other;
  const data = join(one.data, other.data);
  const variables = join(one.variables, other.variables);
  return data === one.data && variables === one.variables ? one : { data, variables };
}

/** One evaluation of a state on all that it may be entered with. */
export class StateRun {
  readonly state: State;
  readonly program: Program;
  readonly flow: Flow;
  #context: Shape | undefined;
  readonly #outer: Shape;
  #errors = new ChangingErrors();
  /** What its work may fail with, before its catchers. */
  attempts: ErrorSet = noErrors;
  readonly failures: CertainFailure[] = [];
  readonly assumptions: Assumption[] = [];
  readonly doubts: (Node | Property)[] = [];
  readonly inexact: Inexact[] = [];
  readonly exits: Exit[] = [];
  /** Whether what is evaluated now is evaluated whenever the state is entered. */
  isAlways = true;

  /** `outer` is the context object of the scope. */
  constructor({ state, program, flow, outer }: StateRunParts) {
    this.state = state;
    this.program = program;
    this.flow = flow;
    this.#outer = outer;
  }

  /** The context object as the state sees it; made when it is asked for, which is seldom. */
  get context(): Shape {
    this.#context ??= contextOfState(this.#outer, this.state);
    return this.#context;
  }

  set context(context: Shape) {
    this.#context = context;
  }

  /** What it may fail with, as far as it is evaluated. */
  get errors(): ErrorSet {
    return this.#errors.now;
  }

  set errors(errors: ErrorSet) {
    this.#errors = new ChangingErrors(errors);
  }

  property(name: string): Property | undefined {
    return propertyOf(this.state.node, name);
  }

  /** What paths read from where `$` is this data. */
  roots(input: Shape, variables: Shape = this.flow.variables): PathRoots {
    return { input, variables, context: () => this.context };
  }

  origin(place: Node | Property): Origin {
    return { state: this.state, place };
  }

  mayFail(...names: readonly (string | undefined)[]): void {
    for (const name of names) this.#errors.add(name);
  }

  mayFailWith(errors: ErrorSet): void {
    this.#errors.addAll(errors);
  }

  /** Notes a failure that nothing prevents; what fails leaves nothing. */
  fails(failure: Omit<CertainFailure, 'isAlways'>): Shape {
    this.mayFail(failure.error);
    this.failures.push({ ...failure, isAlways: this.isAlways });
    return never;
  }

  /** Takes note that the value has to be there: what is quite unknown comes from outside, anything else is in doubt. */
  assume(shape: Shape, place: Node | Property): void {
    if (shape.source === undefined) this.doubts.push(place);
    else this.assumptions.push({ source: shape.source, place, isAlways: this.isAlways });
  }

  /** Takes note of what a field takes, where its value comes from outside. */
  demand(demand: Demand, shape: Shape, place: Node | Property): void {
    const { source } = shape;
    if (source !== undefined) this.assumptions.push({ source, place, isAlways: this.isAlways, demand });
  }

  notUnderstood(place: Node | Property, reason: string): void {
    this.inexact.push({ place, reason });
  }

  exit(kind: Exit['kind'], flow: Flow, { target, rule, catcher }: ExitParts): void {
    this.exits.push({ kind, target, rule, catcher, ...(isNoFlow(flow) ? noFlow : flow) });
  }
}

interface StateRunParts extends Pick<StateRun, 'state' | 'program' | 'flow'> {
  readonly outer: Shape;
}

interface ExitParts {
  readonly target: string | undefined;
  readonly rule?: ChoiceRule;
  readonly catcher?: Catcher;
}

/** The error of paths, and of most that is wrong with the data. */
export const runtimeError = 'States.Runtime';
export const queryError = 'States.QueryEvaluationError';
