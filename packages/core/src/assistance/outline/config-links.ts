import { parseJson } from '../../syntax/json/parse-json.ts';
import { type Node, propertyOf } from '../../syntax/node.ts';
import { SourceText } from '../../text/source-text.ts';
import { keySpan } from '../cursor/text-span.ts';
import type { DocumentLink } from './document-links.ts';

/** The pages of the rules that a `stepproof.config.json` sets, for all files and in its overrides. */
export function linksOfConfig({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): readonly DocumentLink[] {
  const { root } = parseJson(SourceText.ofFile(file, text));
  const overrides = root?.kind === 'object' ? propertyOf(root, 'overrides')?.value : undefined;
  const settings = [root, ...(overrides?.kind === 'array' ? overrides.items : [])];
  return settings.flatMap((each) =>
    ruleKeys(each).map((key) => ({ file, span: keySpan(key), target: ruleTarget(key.name) })),
  );
}

function ruleKeys(settings: Node | undefined) {
  const rules = settings?.kind === 'object' ? propertyOf(settings, 'rules')?.value : undefined;
  return rules?.kind === 'object' ? rules.properties : [];
}

function ruleTarget(id: string) {
  return { kind: 'rule', id } as const;
}
