import { type Completion, completionsAt } from '../../../packages/core/src/assistance/completion/completion.ts';
import { applyEdits } from '../../../packages/core/src/text/text-edit.ts';
import { type Circumstances, documentOf } from '../../check.ts';

/** What is offered at the mark `█` of a definition, and what the text becomes with it. */
export interface Completions {
  readonly labels: readonly string[];
  /** The completion of that label; a label that is not offered is a fault of the test. */
  readonly get: (label: string) => Completion;
  /** The text after the completion of that label was taken by a client without snippets. */
  readonly taken: (label: string) => string;
  /** The completion's snippet, or its text where it has none. */
  readonly snippet: (label: string) => string;
}

export async function complete(marked: string, circumstances: Circumstances = {}): Promise<Completions> {
  const offset = marked.indexOf('█');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const document = documentOf(text, circumstances);
  const completions = await completionsAt(document, offset);
  const get = (label: string): Completion => {
    const found = completions.find((completion) => completion.label === label);
    if (found === undefined)
      throw new Error(`No \`${label}\` among: ${completions.map((each) => each.label).join(', ')}`);
    return found;
  };
  return {
    labels: completions.map(({ label }) => label),
    get,
    taken: (label) => {
      const { span, text: written, edits } = get(label);
      return applyEdits(text, [...edits, { file: document.use.file, span, text: written }]);
    },
    snippet: (label) => get(label).snippet ?? get(label).text,
  };
}

/** The same of a YAML definition. */
export async function completeYaml(marked: string, circumstances: Circumstances = {}): Promise<Completions> {
  return await complete(marked, { ...circumstances, format: 'yaml' });
}
