import { partsOf } from '../../analyses/references/deployed-value.ts';
import { placeholders } from '../../analyses/references/placeholders.ts';
import type { FactStore } from '../../engine/fact-store.ts';
import { locatePlace } from '../../engine/place.ts';
import type { DeploymentValue } from '../../hosts/template.ts';
import type { InlayHint } from './inlay-hints.ts';

/** What the template puts in the place of placeholders, where that is more than they say themselves. */
export function substitutionHints(facts: FactStore): readonly InlayHint[] {
  return facts.get(placeholders).flatMap(({ at, name, value }) => {
    const meaning = value && meaningOf(value);
    if (meaning === undefined || meaning === name) return [];
    const tooltip = `What the template puts in the place of \`\${${name}}\`.`;
    return [{ offset: locatePlace(at).span.end, label: `= ${shortened(meaning)}`, tooltip }];
  });
}

/** Nothing where a part is only known at deployment. */
function meaningOf(value: DeploymentValue): string | undefined {
  const parts = partsOf(value);
  const [only, second] = parts;
  if (only === undefined || second === undefined) return only && nameOf(only);
  const shown = parts.map(nameOf);
  if (shown.includes(undefined)) return undefined;
  return shown.map((text, index) => (parts[index]?.kind === 'text' ? text : `\${${text}}`)).join('');
}

function nameOf(value: DeploymentValue): string | undefined {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'reference') return value.attribute === undefined ? value.to : `${value.to}.${value.attribute}`;
  return 'name' in value ? value.name : undefined;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters)}…` : line;
}

const mostCharacters = 60;
