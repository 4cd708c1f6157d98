import { main } from './main.ts';
import { nodeIo } from './node-io.ts';
import { threadArgument } from './thread-argument.ts';

// The bundle is CommonJS, whose compiled code can be kept from run to run, and which knows no `await` outside of functions.
void run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  if (args.includes(threadArgument) && (await import('./session/jobs/serve-thread.ts')).serveThread(nodeIo())) return;
  process.exitCode = await main(args, nodeIo());
}
