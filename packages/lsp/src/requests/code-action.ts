import { fixText } from '@stepproof/checking';
import { type Fix, remediesFor, type Span, statesToCreateFor, suppressionsFor } from '@stepproof/core';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import { fixAllKind, isAsked, refactoringKinds, toFixAll, toQuickFix, toShowPath } from '../convert/code-action.ts';
import { clientCommands } from '../convert/code-lens.ts';
import { type DiagnosticForm, isOf, toDiagnostic } from '../convert/diagnostic.ts';
import { toWorkspaceEdit } from '../convert/edit.ts';
import { toSpan, touches } from '../convert/place.ts';
import { differenceBetween } from '../difference.ts';
import type { Finding } from '../session.ts';
import type { Inquiry } from './answer.ts';
import { fixesFromElsewhere } from './fixes-from-elsewhere.ts';
import { refactorings } from './refactoring.ts';

export const codeActionKinds = [CodeActionKind.QuickFix, ...Object.values(refactoringKinds), fixAllKind];

/**
 * Fixes of what was found in a range, ways to suppress it, what may be done with the state there, and, when that is asked for, all
 * safe fixes of the text.
 */
export async function codeAction(inquiry: Inquiry, { range, context }: CodeActionParams): Promise<CodeAction[]> {
  const actions: CodeAction[] = [];
  if (isAsked(CodeActionKind.QuickFix, context.only))
    actions.push(...(await quickFixes(inquiry, toSpan(inquiry.text, range), context.diagnostics)));
  const titles = new Set(actions.map(({ title }) => title));
  const more = refactorings(inquiry, toSpan(inquiry.text, range), context.only);
  actions.push(...more.filter(({ title }) => !titles.has(title)));
  // It is a change of the whole text, which takes checking it several times over.
  if (context.only !== undefined && isAsked(fixAllKind, context.only)) actions.push(...(await fixAll(inquiry)));
  return actions;
}

async function quickFixes(inquiry: Inquiry, span: Span, meant: readonly Diagnostic[]): Promise<CodeAction[]> {
  const { session, text, isWanted } = inquiry;
  const findings = (await session.check(text, isWanted)) ?? [];
  const here = findings.filter(({ diagnostic }) => touches(diagnostic.location.span, span));
  const elsewhere = findings.filter((finding) => !here.includes(finding));
  return [
    ...here.filter((finding) => isMeant(finding, meant)).flatMap((finding) => actionsFor(finding, inquiry)),
    ...(await fixesFromElsewhere(inquiry, span, elsewhere)),
  ];
}

/** A client that says which findings it means gets what is for those. */
function isMeant({ diagnostic }: Pick<Finding, 'diagnostic'>, meant: readonly Diagnostic[]): boolean {
  const answers = meant.map((one) => isOf(one, diagnostic)).filter((answer) => answer !== undefined);
  return answers.length === 0 || answers.includes(true);
}

function actionsFor({ diagnostic, document }: Finding, { client, text, texts, world }: Inquiry): CodeAction[] {
  const form: DiagnosticForm = { texts, abilities: client.diagnostics, pageOf: world.pageOf };
  const shown = toDiagnostic(diagnostic, form);
  const fixes: readonly Fix[] = [
    ...diagnostic.fixes,
    ...(document === undefined ? [] : waysToMend.flatMap((mend) => mend(document, diagnostic))),
  ];
  const made = fixes.flatMap((fix) => {
    const edit = toWorkspaceEdit(fix.edits, texts, client);
    return edit === undefined ? [] : [toQuickFix(fix, shown, edit)];
  });
  const { witness } = diagnostic;
  return witness === undefined || !client.commands.has(clientCommands.showPath)
    ? made
    : [...made, toShowPath({ ...diagnostic, witness }, shown, text.uri)];
}

const waysToMend = [statesToCreateFor, remediesFor, suppressionsFor];

async function fixAll({ reading, session, text, texts, client }: Inquiry): Promise<CodeAction[]> {
  const { settings, documents } = reading;
  if (documents.length === 0 || settings.isIgnored || !settings.isConfigSound) return [];
  const before = text.getText();
  const checkAs = (changed: string) => session.checkAs(text, changed);
  const { checked, count } = await fixText({
    file: text.uri,
    first: await checkAs(before),
    depth: 'shallow',
    recheck: checkAs,
  });
  if (count === 0) return [];
  const { start, endBefore, endAfter } = differenceBetween(before, checked.text);
  const change = { file: text.uri, span: { start, end: endBefore }, text: checked.text.slice(start, endAfter) };
  const edit = toWorkspaceEdit([change], texts, client);
  return edit === undefined ? [] : [toFixAll(edit)];
}
