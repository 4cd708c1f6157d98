/** The files of tests in a folder, as VS Code searches for them. */
export const testFiles = '**/*.asl.test.{yaml,yml,json}';

export function isTestFile({ path }: { readonly path: string }): boolean {
  return /\.asl\.test\.(json|ya?ml)$/i.test(path);
}

/** What the tests beside a definition may be called. */
export function testNamesFor(definition: string): readonly string[] {
  const name = definition.replace(/\.asl(\.json|\.ya?ml)?$/i, '');
  return ['yaml', 'yml', 'json'].map((format) => `${name}.asl.test.${format}`);
}
