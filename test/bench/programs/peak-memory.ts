import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** Loaded before a program: when the program ends, writes the most memory (KiB) that was resident to a file. */
process.on('exit', () => writeFileSync(process.env.PEAK_MEMORY_FILE ?? '', String(peak())));

/** On Linux a process inherits the `maxRSS` of the one that started it, and only `VmHWM` is its own. */
function peak(): number {
  const status = '/proc/self/status';
  const line = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : null;
  return line?.[1] === undefined ? process.resourceUsage().maxRSS : Number(line[1]);
}
