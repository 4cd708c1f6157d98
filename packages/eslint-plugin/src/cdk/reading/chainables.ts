import { AST_NODE_TYPES, type TSESTree } from '@typescript-eslint/utils';
import { methodCallOf } from './calls.ts';
import type { CdkCode } from './cdk-code.ts';
import { constantValue, unwrapped } from './expression.ts';
import { cdkNameOf } from './names.ts';
import { type Creation, creationOf, endingStates, selfReturning } from './state-classes.ts';

/** What a state or a chain begins with and ends in, as the CDK has it in `startState` and `endStates`. */
export interface Chainable {
  readonly start: Creation;
  /** The states that `next` goes on from; nothing where they are not known. */
  readonly ends: readonly Creation[] | undefined;
  /** The state that was added last. */
  readonly last: Creation | undefined;
  /** Whether it is the state itself, and no chain that begins with it. */
  readonly isState: boolean;
}

/** Reads which states an expression stands for. What comes from elsewhere is not known. */
export class ChainableReader {
  readonly #code: CdkCode;
  readonly #known = new Map<TSESTree.Node, Chainable | undefined>();

  constructor(code: CdkCode) {
    this.#code = code;
  }

  read(node: TSESTree.Node, furthest = furthestStep): Chainable | undefined {
    if (this.#known.has(node)) return this.#known.get(node);
    // Calls are read from the innermost, so that even a long chain takes few steps.
    if (furthest === 0) return undefined;
    const chainable = this.#readAnew(unwrapped(node), furthest - 1);
    this.#known.set(node, chainable);
    return chainable;
  }

  #readAnew(node: TSESTree.Node, furthest: number): Chainable | undefined {
    if (node.type === AST_NODE_TYPES.Identifier) {
      const constant = constantValue(node, this.#code);
      return constant === undefined ? undefined : this.read(constant, furthest);
    }
    const creation = creationOf(node, this.#code);
    if (creation !== undefined) return stateOf(creation);
    return node.type === AST_NODE_TYPES.CallExpression ? this.#readCall(node, furthest) : undefined;
  }

  #readCall(node: TSESTree.CallExpression, furthest: number): Chainable | undefined {
    const call = methodCallOf(node);
    const [first, second] = node.arguments;
    if (call === undefined) return undefined;
    if (selfReturning.has(call.method)) return this.read(call.receiver, furthest);
    if (call.method === 'afterwards') return endless(this.read(call.receiver, furthest));
    if (call.method === 'next') return this.#joined(this.read(call.receiver, furthest), first, furthest);
    if (call.method !== 'start' && call.method !== 'sequence') return undefined;
    if (cdkNameOf(node.callee, this.#code) !== `aws-stepfunctions.Chain.${call.method}` || first === undefined)
      return undefined;
    const begun = this.read(first, furthest);
    if (call.method === 'sequence') return this.#joined(begun, second, furthest);
    return begun === undefined ? undefined : { ...begun, isState: false };
  }

  #joined(begun: Chainable | undefined, next: TSESTree.Node | undefined, furthest: number): Chainable | undefined {
    if (begun === undefined) return undefined;
    const joined = next === undefined ? undefined : this.read(next, furthest);
    return { start: begun.start, ends: joined?.ends, last: joined?.last, isState: false };
  }
}

const furthestStep = 100;

function stateOf(start: Creation): Chainable {
  return { start, ends: endingStates.has(start.className) ? [] : [start], last: start, isState: true };
}

/** The ends of the branches of a Choice, of which not all need be known. */
function endless(choice: Chainable | undefined): Chainable | undefined {
  return choice === undefined ? undefined : { ...choice, ends: undefined, isState: false };
}
