/** What a file of tests is called: that of `order.asl.json` is `order.asl.test.yaml`. */
const testEnding = /\.asl\.test\.(json|ya?ml)$/i;

const definitionEndings = ['.asl.json', '.asl.yaml', '.asl.yml', '.asl'];

/** Whether a file's name says that it holds tests. */
export function isTestFileName(file: string): boolean {
  return testEnding.test(file);
}

/** What the definition beside a file of tests may be called; nothing where the name of the file does not tell. */
export function definitionNamesFor(file: string): readonly string[] {
  const name = lastStep(file);
  return isTestFileName(name) ? definitionEndings.map((ending) => name.replace(testEnding, ending)) : [];
}

/** What the tests beside a definition may be called. */
export function testNamesFor(definition: string): readonly string[] {
  const name = lastStep(definition).replace(/\.asl(\.json|\.ya?ml)?$/i, '');
  return ['yaml', 'yml', 'json'].map((format) => `${name}.asl.test.${format}`);
}

function lastStep(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
