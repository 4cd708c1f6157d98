import { exceptionName } from './naming.ts';
import type { SdkService } from './sdk/services.ts';
import { ShapeTable } from './sdk/shape-table.ts';

/**
 * What is known of the operations of one service, as `src/service-model.ts` reads it: a line per operation with the types of its input and output
 * (`-` where they have no members) and its errors (`?` where they are not known), an empty line, the shapes, an empty line, the lines of
 * `actionLines`.
 */
export function serviceChunk({ model }: SdkService, actions: readonly string[]): string | undefined {
  if (model === undefined) return undefined;
  const shapes = new ShapeTable(model.declarations);
  const operations = model.operations
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, input, output, errors }) => {
      const names = errors === undefined ? '?' : [...new Set(errors.map(exceptionName))].sort().join(',');
      return [name, shapes.operand(input) ?? '-', shapes.operand(output) ?? '-', names].join(' ');
    });
  return [operations, shapes.lines(), actions].map((lines) => lines.join('\n')).join('\n\n');
}
