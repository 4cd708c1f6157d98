import { serveClient } from '@stepproof/lsp';
import manifest from '../package.json' with { type: 'json' };

const { version }: { readonly version: string } = manifest;

/** The process that the extension starts: the language server, with the pages that ship beside it. */
serveClient({
  version,
  pageOf: (ruleId) => new URL(`../rules-docs/${ruleId}.md`, import.meta.url).href,
});
