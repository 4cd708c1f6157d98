import { DebugAdapterInlineImplementation, type Disposable, debug } from 'vscode';
import type { AskedTests } from '../tests/asked-tests.ts';
import { debugType } from './debug-type.ts';

/** Lets the editor step through tests, in its own process: nothing is started for it. */
export function registerTraceDebuggers(asked: AskedTests): Disposable {
  return debug.registerDebugAdapterDescriptorFactory(debugType, {
    async createDebugAdapterDescriptor() {
      const { TraceDebugger } = await import('./trace-debugger.ts');
      return new DebugAdapterInlineImplementation(new TraceDebugger(asked));
    },
  });
}
