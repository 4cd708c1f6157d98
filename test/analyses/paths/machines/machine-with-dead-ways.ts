/** A machine of which it is known, because it was written so, which transitions no execution takes; executions take all the others. */
export interface MachineWithDeadWays {
  readonly what: string;
  readonly definition: object;
  /** As `Pick -> Ship`, or of a catcher `Pick !> Ship`. No two transitions of a machine have the same text. */
  readonly dead: readonly string[];
}

export const lambda = { Type: 'Task', Resource: 'arn:aws:lambda:us-east-1:123456789012:function:work' };

/** Each a state that ends the execution well. */
export function ends(...names: readonly string[]): Readonly<Record<string, object>> {
  return Object.fromEntries(names.map((name) => [name, { Type: 'Succeed' }]));
}

/** A rule with one comparison. */
export function when(Variable: string, test: object, Next: string): object {
  return { Variable, ...test, Next };
}
