/** The files of tests in a folder, as VS Code searches for them. */
export const testFiles = '**/*.asl.test.{yaml,yml,json}';

export function isTestFile({ path }: { readonly path: string }): boolean {
  return /\.asl\.test\.(json|ya?ml)$/i.test(path);
}
