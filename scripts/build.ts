import { fileURLToPath } from 'node:url';
import { buildCommand } from './build/command.ts';
import { compileCore } from './build/core.ts';
import { buildEslintPlugin } from './build/eslint-plugin.ts';
import { buildExtension } from './build/extension.ts';

/**
 * `npm run build`: core as JavaScript with types, and the command, the extension and the plugin for ESLint as bundles.
 * `npm run build -- --maps` writes their source maps too.
 */
const root = fileURLToPath(new URL('../', import.meta.url));

await Promise.all([buildCommand(root), buildExtension(root), buildEslintPlugin(root)]);
compileCore(root);
