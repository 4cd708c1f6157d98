import { fstatSync, statSync, writeSync } from 'node:fs';
import { devNull } from 'node:os';
import type { Output } from './io.ts';

const descriptors = { stdout: 1, stderr: 2 } as const;

type OutputName = keyof typeof descriptors;

/**
 * Standard output or error. What Node offers for it loads its streams, which takes longer than checking a small file does;
 * so only a terminal, and a pipe that is full, are left to it, and all else is written straight to the descriptor.
 *
 * Whoever reads a pipe may stop reading, as `head` does; that is no fault, and changes no exit code.
 */
export function nodeOutput(name: OutputName): Output {
  const isTerminal = mayBeTerminal(descriptors[name]) && process[name].isTTY === true;
  let stream: NodeJS.WriteStream | undefined;
  let isClosed = false;
  const close = () => {
    isClosed = true;
  };
  const toStream = (bytes: Uint8Array) => {
    stream ??= process[name].on('error', close);
    stream.write(bytes);
  };
  return {
    isTerminal,
    get columns() {
      return isTerminal ? process[name].columns : undefined;
    },
    write(text) {
      if (isClosed) return;
      const bytes = Buffer.from(text);
      if (isTerminal || stream !== undefined) return toStream(bytes);
      const rest = writeDirectly(descriptors[name], bytes);
      if (rest === 'closed') close();
      else if (rest !== undefined) toStream(rest);
    },
  };
}

/** Of the devices that take characters one is known to be none: that which throws them away, where a system numbers its devices. */
function mayBeTerminal(descriptor: number): boolean {
  try {
    const facts = fstatSync(descriptor);
    return facts.isCharacterDevice() && (facts.rdev === 0 || facts.rdev !== statSync(devNull).rdev);
  } catch {
    // Closed before the command was started.
    return false;
  }
}

/** What is left to write: nothing, the bytes that a full pipe did not take, or word that nobody reads any more. */
function writeDirectly(descriptor: number, bytes: Uint8Array): Uint8Array | 'closed' | undefined {
  let written = 0;
  try {
    while (written < bytes.length) written += writeSync(descriptor, bytes, written);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EAGAIN') return bytes.subarray(written);
    if (code === 'EPIPE' || code === 'EBADF') return 'closed';
    throw error;
  }
}
