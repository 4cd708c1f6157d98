import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../packages/vscode-extension/package.json' with { type: 'json' };
import { buildExtension } from './build/extension.ts';
import { installApart } from './install-apart.ts';

/** `npm run vsix`: packs the extension as a file that VS Code installs. */
const root = fileURLToPath(new URL('../', import.meta.url));
const vsce = fileURLToPath(new URL('vsix/', import.meta.url));
const extension = `${root}packages/vscode-extension/`;
const packed = `${extension}${manifest.name}-${manifest.version}.vsix`;

await buildExtension(root);
installApart(vsce);
rmSync(packed, { force: true });
execFileSync(
  process.execPath,
  [
    ...[`${vsce}node_modules/@vscode/vsce/vsce`, 'package', '--no-dependencies', '--out', packed],
    // There is no repository on the web yet, which links could be completed with.
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
    // The page about secrets shows a made-up token of GitHub.
    ...['--allow-package-secrets', 'github'],
  ],
  { cwd: extension, stdio: ['ignore', 'ignore', 'inherit'] },
);
const kilobytes = Math.round(statSync(packed).size / 1000);
console.log(`${packed} (${kilobytes} kB)`);
if (kilobytes > 3000) throw new Error('The packed extension is larger than 3 MB: find out what came into it.');
