import { match, type Repository } from './grammar.ts';

const scope = 'variable.other.placeholder';

/** What only deployment knows; the same forms that the analyzer takes for unknown. */
export const placeholders: Repository = {
  placeholder: {
    patterns: [
      match(/\$\{[^{}"]*\}/, scope),
      match(/\{\{[^{}"']*\}\}/, scope),
      match(/<[A-Z][A-Z0-9_ -]+>|<[a-z][a-z0-9]*(?:[-_ ][a-z0-9]+)+>/, scope),
      match(/%[A-Z][A-Z0-9_]+%|REPLACE_ME\w*/, scope),
    ],
  },
};
