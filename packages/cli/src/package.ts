import manifest from '../package.json' with { type: 'json' };

const { version: packageVersion, homepage }: { readonly version: string; readonly homepage?: string } = manifest;

export const version = packageVersion;

/** How a person opens the page of a rule: on the web once the package has a homepage, else the page that ships in it. */
export function wayToPage(ruleId: string): string {
  return homepage === undefined
    ? `stepproof explain ${ruleId}`
    : `${homepage.replace(/\/$/, '')}/rules-docs/${ruleId}.md`;
}
