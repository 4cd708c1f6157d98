import { type Fix, type Span, templatePartOf } from '@stepproof/core';
import type { CodeAction } from 'vscode-languageserver';
import { toFixElsewhere } from '../convert/code-action.ts';
import { toWorkspaceEdit } from '../convert/edit.ts';
import { touches } from '../convert/place.ts';
import type { Finding } from '../session.ts';
import type { Inquiry } from './answer.ts';

/** Changes of this part of a template that findings in a definition ask for: permissions that its role lacks. */
export async function fixesFromElsewhere(
  inquiry: Inquiry,
  span: Span,
  elsewhere: readonly Finding[],
): Promise<CodeAction[]> {
  const { text, texts, client } = inquiry;
  const findings = [...elsewhere, ...(await findingsInDefinitions(inquiry))];
  const place = { uri: text.uri, span };
  const fixes = findings.flatMap((finding) => finding.diagnostic.fixes.filter((fix) => isOfPart(fix, finding, place)));
  return fixes.flatMap((fix) => {
    const edit = toWorkspaceEdit(fix.edits, texts, client);
    return edit === undefined ? [] : [toFixElsewhere(fix, edit)];
  });
}

/** What was found in the open files of definitions that this template declares. */
async function findingsInDefinitions({ session, text, isWanted }: Inquiry): Promise<readonly Finding[]> {
  const machines = await session.machinesOf(text);
  const files = new Set(machines.map(({ use }) => use.file).filter((file) => file !== text.uri));
  const definitions = [...files].flatMap((file) => session.texts.get(file) ?? []);
  const found = await Promise.all(definitions.map((definition) => session.check(definition, isWanted)));
  return found.flatMap((findings) => findings ?? []);
}

/** Whether a fix changes the part of the template that the place is in, and its finding lies outside of that. */
function isOfPart(
  { edits }: Fix,
  { diagnostic, document }: Finding,
  { uri, span }: { uri: string; span: Span },
): boolean {
  const { location } = diagnostic;
  return edits.some((edit) => {
    const part = document === undefined || edit.file !== uri ? undefined : templatePartOf(document, edit);
    if (part === undefined || !touches(part, span)) return false;
    return location.file !== uri || !touches(part, location.span);
  });
}
