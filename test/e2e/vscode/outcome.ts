/** What a test does. It throws where it fails; a text that it gives is a figure that it measured, with its unit. */
export type TestRun = () => Promise<unknown>;

/** What a test gave, wherever it ran. */
export interface Outcome {
  readonly name: string;
  readonly milliseconds: number;
  /** Nothing where it passed. */
  readonly fault?: string;
  /** What was measured, with its unit. */
  readonly figure?: string;
}

export async function outcomeOf(name: string, run: TestRun): Promise<Outcome> {
  const start = performance.now();
  const result = await run().then(
    (figure) => (typeof figure === 'string' ? { figure } : {}),
    (error: unknown) => ({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  return { name, milliseconds: performance.now() - start, ...result };
}
