import { fileURLToPath } from 'node:url';
import { awsDataFolder, textFiles } from '@stepproof/aws-data/node';
import { defineConfig, type Plugin } from 'vite';
import { directImports } from '../scripts/build/barrels.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  // The page works in any folder of a server.
  base: './',
  resolve: { conditions: ['stepproof-source', 'module', 'browser', 'development|production'] },
  plugins: [withoutIndexes(), awsData()],
  // The checker loads what few texts need when one does.
  worker: { format: 'es', plugins: () => [withoutIndexes()] },
  // The policy of the page allows no data in the place of files, and nothing that is run in place.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: 'third-party-notices.md' },
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});

/** Nothing is bundled but what the page imports, and nothing that needs Node. */
function withoutIndexes(): Plugin {
  const direct = directImports(root);
  return {
    name: 'without-indexes',
    enforce: 'pre',
    transform: {
      filter: { id: /\/(?:packages\/[\w-]+|playground)\/src\/.*\.ts$/ },
      handler: async (code) => ({ code: await direct(code), map: null }),
    },
  };
}

/** What AWS publishes about its services, as files beside the page. */
function awsData(): Plugin {
  return {
    name: 'aws-data',
    configureServer({ middlewares }) {
      const files = textFiles(awsDataFolder());
      middlewares.use('/aws', ({ url = '' }, response, next) => {
        const text = files.get(url.slice(1));
        if (text === undefined) next();
        else response.setHeader('Content-Type', 'text/plain; charset=utf-8').end(text);
      });
    },
    generateBundle() {
      for (const [name, source] of textFiles(awsDataFolder()))
        this.emitFile({ type: 'asset', fileName: `aws/${name}`, source });
    },
  };
}
