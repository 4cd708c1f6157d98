import manifest from '../package.json' with { type: 'json' };

const { version: packageVersion, homepage }: { readonly version: string; readonly homepage?: string } = manifest;

export const version = packageVersion;

/** Where the package is on the web, without a slash at its end; nothing as long as it is nowhere. */
export const homePage = homepage?.replace(/\/$/, '');

/** How a person opens the page of a rule: on the web once the package has a homepage, else the page that ships in it. */
export function wayToPage(ruleId: string): string {
  return homePage === undefined ? `stepproof explain ${ruleId}` : `${homePage}/rules-docs/${ruleId}.md`;
}
