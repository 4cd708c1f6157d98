import { type Field, valueOf } from '../../model/field.ts';
import type { FallibleState, Retrier } from '../../model/state-machine.ts';
import { propertyOf } from '../../syntax/node.ts';
import { type Failure, Halt } from '../failure.ts';
import type { StateVisit } from '../state-visit.ts';
import { handlerOf } from './error-match.ts';

/** What a retrier answers to a failure. */
export interface Retry {
  readonly retrier: Retrier;
  readonly delaySeconds: number;
}

/** The retriers of one visit, each with the attempts that it has used up. */
export class Retries {
  private readonly visit: StateVisit;
  private readonly state: FallibleState;
  private used: Map<Retrier, number> | undefined;

  constructor(visit: StateVisit, state: FallibleState) {
    this.visit = visit;
    this.state = state;
  }

  /** The first retrier that takes the error decides; when its attempts are spent, no other one is asked. */
  next(failure: Failure): Retry | undefined {
    if (!this.state.handlersAreKnown) throw unreadable(this.state);
    this.used ??= new Map();
    const retrier = handlerOf(this.state.retriers, failure, this.state);
    if (retrier === undefined) return undefined;
    const used = this.used.get(retrier) ?? 0;
    if (used >= numberOr(retrier.maxAttempts, 3)) return undefined;
    this.used.set(retrier, used + 1);
    return { retrier, delaySeconds: this.delayOf(retrier, used) };
  }

  /** Grows with every attempt up to MaxDelaySeconds; with full jitter it is anything up to that. */
  private delayOf(retrier: Retrier, used: number): number {
    const grown = numberOr(retrier.intervalSeconds, 1) * numberOr(retrier.backoffRate, 2) ** used;
    const delay = Math.min(grown, numberOr(retrier.maxDelaySeconds, Number.POSITIVE_INFINITY));
    return hasFullJitter(retrier) ? delay * this.visit.frame.execution.chance.random() : delay;
  }
}

function unreadable({ name, property }: FallibleState): Halt {
  return new Halt('UNDECIDED', `Not all of \`Retry\` and \`Catch\` of \`${name}\` can be read.`, property);
}

function hasFullJitter({ node }: Retrier): boolean {
  const strategy = propertyOf(node, 'JitterStrategy')?.value;
  return strategy?.kind === 'string' && strategy.value === 'FULL';
}

/** The defaults are those of the developer guide, "Handling errors in Step Functions workflows". */
function numberOr(field: Field<number>, otherwise: number): number {
  return valueOf(field) ?? otherwise;
}
