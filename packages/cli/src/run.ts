import { main } from './main.ts';
import { nodeIo } from './node-io.ts';

// The bundle is CommonJS, whose compiled code can be kept from run to run, and which knows no `await` outside of functions.
void main(process.argv.slice(2), nodeIo()).then((code) => {
  process.exitCode = code;
});
