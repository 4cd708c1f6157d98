import { fileURLToPath } from 'node:url';
import { buildCommand } from './build/command.ts';
import { compileCore } from './build/core.ts';
import { buildExtension } from './build/extension.ts';

/** `npm run build`: core as JavaScript with types, and the command and the extension as bundles. */
const root = fileURLToPath(new URL('../', import.meta.url));

await Promise.all([buildCommand(root), buildExtension(root)]);
compileCore(root);
