import { anyItem, type DataAt, type DataPart, type DataStep, partAt } from './data-part.ts';

/** What the path leads to that a text of JSONPath ends in: `$.items[0]`, `$$.Execution.Input.id`, `$order`. */
export function endOfJsonPath(data: DataAt, text: string): DataPart | undefined {
  const [, root, path] = jsonPathEnd.exec(text) ?? [];
  if (root === undefined || path === undefined) return undefined;
  const part = jsonPathRoot(data, root);
  return part && partAt(part, stepsOf(path));
}

const jsonPathEnd = /(?:^|[\s(,])(\$\$\.Execution\.Input|\$\$\.Map\.Item\.Value|\$\w*)((?:\.[\w-]+|\[(?:\d+|\*)\])*)$/;

function jsonPathRoot({ input, executionInput, mapItem, variables }: DataAt, root: string): DataPart | undefined {
  if (root === '$') return input;
  if (root === '$$.Execution.Input') return executionInput;
  return root === '$$.Map.Item.Value' ? mapItem : variables.get(root.slice(1))?.part;
}

/** The same of JSONata, in which a name that follows a list means that of every item: `$states.input.items.id`. */
export function endOfJsonata(data: DataAt, text: string): DataPart | undefined {
  const [, root, path] = jsonataEnd.exec(text) ?? [];
  let part = root === undefined ? undefined : jsonataRoot(data, root);
  for (const step of stepsOf(path ?? '')) part = part && partAt(step === anyItem ? part : ofItems(part), [step]);
  return part && ofItems(part);
}

const jsonataEnd =
  /(?:^|[^\w$.])(\$states\.(?:input|result|context\.Execution\.Input|context\.Map\.Item\.Value)|\$\w+)((?:\.\w+|\[\d+\])*)$/;

function jsonataRoot(
  { input, result, executionInput, mapItem, variables }: DataAt,
  root: string,
): DataPart | undefined {
  switch (root) {
    case '$states.input':
      return input;
    case '$states.result':
      return result;
    case '$states.context.Execution.Input':
      return executionInput;
    case '$states.context.Map.Item.Value':
      return mapItem;
    default:
      return variables.get(root.slice(1))?.part;
  }
}

function ofItems(part: DataPart): DataPart {
  return part.members.size > 0 ? part : (part.item ?? part);
}

/** The names and indexes of a path of these alone. */
function stepsOf(path: string): readonly DataStep[] {
  return (path.match(/[\w-]+|\[[^\]]*\]/g) ?? []).map((step) => (step.startsWith('[') ? anyItem : step));
}

/** A text up to the dot before its last name, which is being written; nothing where none is. */
export function beforeLastStep(text: string): string | undefined {
  const dot = text.lastIndexOf('.');
  return dot !== -1 && /^[\w-]*$/.test(text.slice(dot + 1)) ? text.slice(0, dot) : undefined;
}
