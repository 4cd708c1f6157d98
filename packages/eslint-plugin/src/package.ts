import manifest from '../package.json' with { type: 'json' };

const { version: packageVersion, homepage }: { readonly version: string; readonly homepage?: string } = manifest;

export const version = packageVersion;

/** Where a person reads about a rule: on the web once the package has a homepage, else the page that ships in it. */
export function pageOf(ruleId: string): string {
  const page = `rules-docs/${ruleId}.md`;
  return homepage === undefined
    ? new URL(`../${page}`, import.meta.url).href
    : `${homepage.replace(/\/$/, '')}/${page}`;
}
