import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** `npm run typecheck`: what runs in Node and what runs in browsers know different types, and are checked side by side. */
const projects = ['tsconfig.json', 'tsconfig.browser.json'];
const compiler = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));

const codes = await Promise.all(projects.map(check));
process.exitCode = Math.max(...codes);

function check(project: string): Promise<number> {
  const child = spawn(process.execPath, [compiler, '--noEmit', '-p', project], { stdio: 'inherit' });
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
