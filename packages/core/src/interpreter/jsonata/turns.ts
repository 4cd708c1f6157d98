import type { Environment } from './library.ts';

/** Lets those that were begun at the same time go on one by one, in the order in which they were begun. */
export class Turns {
  private readonly last = new WeakMap<Environment, Map<object, Promise<void>>>();
  private readonly releases = new WeakMap<Environment, Map<object, (() => void)[]>>();

  /** When it is the node's turn among the members; nothing if it is now. */
  wait(environment: Environment, members: object, node: object): Promise<void> | undefined {
    const queues = entryOf(this.last, environment);
    const previous = queues.get(members);
    queues.set(members, new Promise((resolve) => this.keep(environment, node, resolve)));
    return previous;
  }

  /** The node is done, so the next one may go on. */
  release(environment: Environment, node: object): void {
    this.releases.get(environment)?.get(node)?.shift()?.();
  }

  private keep(environment: Environment, node: object, release: () => void): void {
    const releases = entryOf(this.releases, environment);
    const waiting = releases.get(node);
    if (waiting === undefined) releases.set(node, [release]);
    else waiting.push(release);
  }
}

function entryOf<Entry>(
  entries: WeakMap<Environment, Map<object, Entry>>,
  environment: Environment,
): Map<object, Entry> {
  const entry = entries.get(environment) ?? new Map<object, Entry>();
  entries.set(environment, entry);
  return entry;
}
