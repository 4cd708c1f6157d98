/** A test that runs inside of the extension host. Those of a session run one after the other and build on each other. */
export interface HostTest {
  readonly name: string;
  run(): Promise<void>;
}

export function test(name: string, run: () => Promise<void>): HostTest {
  return { name, run };
}
