import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import type { Host } from './embeddings.ts';

/** A template that holds a definition as a part of its own tree, and where the lines of the definition are in it. */
export interface ObjectHost extends Host {
  readonly before: string;
  readonly lines: readonly string[];
}

export const objectPointer = '/Resources/Orders/Properties/Definition';

/** Every line of the definition is moved by as many columns; blank ones stay. */
export function objectHost(text: string, format: TextFormat): ObjectHost {
  const lines = text.split('\n');
  const written = lines.map((line) => indentOf(line) + line).join('\n');
  if (format === 'json') {
    const before = '{"Resources":{"Orders":{"Type":"AWS::StepFunctions::StateMachine","Properties":{"Definition":\n';
    return { file: '/flows/template.json', before, lines, text: `${before}${written}\n}}}}` };
  }
  const before =
    'Resources:\n  Orders:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      Definition:\n';
  return { file: '/flows/template.yaml', before, lines, text: `${before}${written}\n` };
}

/** Where in the template an offset of the definition is. */
export function placeIn({ before, lines }: ObjectHost, offset: number): number {
  let start = 0;
  let place = before.length;
  for (const line of lines) {
    const indent = indentOf(line).length;
    if (offset <= start + line.length) return place + indent + offset - start;
    start += line.length + 1;
    place += indent + line.length + 1;
  }
  return place;
}

function indentOf(line: string): string {
  return line.trim() === '' ? '' : ' '.repeat(8);
}
