/** A program of a README, with what it prints. */
export interface ReadmeExample {
  readonly code: string;
  readonly output: string;
}

/** The blocks of TypeScript that have a block of text right below them. */
export function examplesIn(readme: string): readonly ReadmeExample[] {
  const found = readme.matchAll(/^```ts\n([\s\S]*?)^```\n\n```text\n([\s\S]*?)^```$/gm);
  return Array.from(found, ([, code = '', output = '']) => ({ code, output }));
}
