import { Failure, Halt } from '../../../packages/core/src/interpreter/failure.ts';

/** What a function yields, or what it throws as one line; anything but a failure or a halt is thrown on. */
export function outcomeOf<Result>(run: () => Result): Result | string {
  try {
    return run();
  } catch (thrown) {
    if (thrown instanceof Failure) return `${thrown.error}: ${thrown.cause}`;
    if (thrown instanceof Halt) return `${thrown.status}: ${thrown.reason}`;
    throw thrown;
  }
}
