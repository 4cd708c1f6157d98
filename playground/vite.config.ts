import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { awsDataFolder, textFiles } from '@stepproof/aws-data/node';
import { defineConfig, type Plugin } from 'vite';
import { directImports } from '../scripts/build/barrels.ts';
import { noticesOf } from '../scripts/build/third-party-notices.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The modules that are in the page and its threads, which are bundled one after the other. */
const modules = new Set<string>();

export default defineConfig({
  // The page works in any folder of a server.
  base: './',
  resolve: { conditions: ['stepproof-source', 'module', 'browser', 'development|production'] },
  plugins: [withoutIndexes(), awsData(), bundled(), notices()],
  // The checker loads what few texts need when one does.
  worker: { format: 'es', plugins: () => [withoutIndexes(), bundled()] },
  // The policy of the page allows no data in the place of files, and nothing that is run in place.
  build: {
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
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

function bundled(): Plugin {
  return {
    name: 'bundled',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        for (const id of part.moduleIds) modules.add(relative(root, id.replace(/^\0|\?.*$/g, '')));
      }
    },
  };
}

/** What the licences of others ask of whoever puts the page on a server. */
function notices(): Plugin {
  return {
    name: 'notices',
    generateBundle() {
      const source = noticesOf('The playground of StepProof', [...modules], root);
      this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-NOTICES.txt', source });
    },
  };
}
