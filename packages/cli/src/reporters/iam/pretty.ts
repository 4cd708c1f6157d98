import { printPattern, printSymbolicText, type RoleGrants, type UnusedGrant } from '@stepproof/core';
import type { IamMachine } from '@stepproof/reports';
import { severityOf } from '../../iam/findings.ts';
import type { Io } from '../../io.ts';
import { printable } from '../../terminal/printable.ts';
import { plural } from '../summary.ts';
import { wrapped } from '../trace/trace-pen.ts';
import { type IamPen, penFor, sourceWords } from './iam-pen.ts';
import type { IamReport } from './iam-report.ts';
import { machineHeading } from './machine-heading.ts';
import { groupsOf } from './need-groups.ts';
import { needTable } from './need-table.ts';

/** What each role needs and what its policies say to that, for people. */
export function reportIamPretty(report: IamReport, io: Io): string {
  const pen = penFor(report.texts, io);
  const machines = report.machines.map((machine) => `${machineLines(machine, pen).join('\n')}\n`);
  return `${[...machines, summaryLine(report, pen)].join('\n')}\n`;
}

function machineLines(machine: IamMachine, pen: IamPen): readonly string[] {
  const { needs, ofOtherRoles, unknown, unused, grants } = machine.permissions;
  const groups = groupsOf(needs, pen.colours).flatMap(({ title, paint, needs: own }) => [
    '',
    `  ${paint(pen.colours.bold(`${title} (${own.length})`))}`,
    ...needTable(own, machine, pen),
  ]);
  const names = unknown.map(({ name }) => `\`${printable(name)}\``).join(', ');
  return [
    ...machineHeading(machine, pen),
    ...(needs.length === 0 ? ['', '  No state of it needs a permission that is known.'] : groups),
    ...(ofOtherRoles.length === 0 ? [] : ['', ...otherRoleLines(machine, pen)]),
    ...(unused.length === 0 ? [] : ['', ...unusedLines(unused, grants, pen)]),
    ...(unknown.length === 0 ? [] : ['', ...noteLines(`What these need is not known: ${names}.`, pen)]),
  ];
}

function otherRoleLines(machine: IamMachine, pen: IamPen): readonly string[] {
  const needs = machine.permissions.ofOtherRoles;
  const { colours } = pen;
  const judged = needs.map((need) => ({ ...need, verdict: 'unknown', because: [] }) as const);
  const roles = [...new Set(needs.map(({ role }) => printable(printSymbolicText(role ?? []))))];
  return [
    `  ${colours.cyan(colours.bold(`→ of roles that Tasks take on (${needs.length})`))}`,
    ...noteLines(`By \`Credentials\`: ${roles.join(', ')}. Their policies are not looked at.`, pen),
    ...needTable(judged, machine, pen),
  ];
}

function unusedLines(unused: readonly UnusedGrant[], grants: RoleGrants | undefined, pen: IamPen): readonly string[] {
  const { colours } = pen;
  const lines = unused.flatMap(({ statement, actions }) => {
    const names = printable(actions.map(({ pattern }) => printPattern(pattern)).join(', '));
    return noteLines(`${sourceWords(statement, grants, pen)}  ${names}`, pen);
  });
  return [`  ${colours.bold(`− allowed, and needed by no state (${unused.length})`)}`, ...lines];
}

function noteLines(text: string, { columns }: IamPen): readonly string[] {
  return wrapped(text, columns - 4).map((line) => `    ${line}`);
}

/** How much of what is needed is there. */
function summaryLine({ machines }: IamReport, { colours }: IamPen): string {
  const needs = machines.flatMap(({ permissions }) => permissions.needs);
  const lacking = needs.filter((need) => severityOf(need) === 'error').length;
  const perhaps = needs.filter((need) => need.verdict === 'conditional').length;
  const open = needs.filter(({ verdict }) => verdict === 'unknown').length;
  const scope = `of ${plural(needs.length, 'need')} in ${plural(machines.length, 'state machine')}`;
  const asides = [
    ...(perhaps > 0 ? [`${perhaps} ${perhaps === 1 ? 'depends' : 'depend'} on what is unknown`] : []),
    ...(open > 0 ? [`${open} ${open === 1 ? 'is' : 'are'} not known`] : []),
  ];
  const rest = asides.length === 0 ? '' : `; ${asides.join(', ')}`;
  const paint = lacking > 0 ? colours.red : colours.green;
  return `${paint(colours.bold(lacking > 0 ? `${lacking} ${lacking === 1 ? 'is' : 'are'} missing` : 'Nothing is missing'))} ${scope}${rest}.`;
}
