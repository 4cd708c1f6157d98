import type { TestItem, TestRunRequest } from 'vscode';
import type { TestItems } from './test-items.ts';

/** The tests that a request is about, by the file that they are in. Looks into files that nobody has looked into. */
export async function chosenTests(
  { include, exclude = [] }: TestRunRequest,
  items: TestItems,
): Promise<ReadonlyMap<TestItem, readonly TestItem[]>> {
  if (include === undefined) await items.find();
  const chosen = new Map<TestItem, TestItem[]>();
  for (const item of include ?? items.files()) {
    const file = item.parent ?? item;
    if (item === file) await items.resolve(file);
    const tests = item === file ? Array.from(file.children, ([, test]) => test) : [item];
    const wanted = tests.filter((test) => !exclude.includes(test) && !exclude.includes(file));
    chosen.set(file, [...(chosen.get(file) ?? []), ...wanted]);
  }
  return chosen;
}
