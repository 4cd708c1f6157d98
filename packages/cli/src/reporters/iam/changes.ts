import { type JudgedNeed, printPattern } from '@stepproof/core';
import type { IamMachine } from '@stepproof/reports';
import type { IamOptions } from '../../iam/iam-options.ts';
import type { Io } from '../../io.ts';
import { printable } from '../../terminal/printable.ts';
import { wrapped } from '../trace/trace-pen.ts';
import { type IamPen, penFor, sourceWords } from './iam-pen.ts';
import type { IamReport } from './iam-report.ts';
import { machineHeading } from './machine-heading.ts';
import { languageFor, policyFor } from './policy.ts';

/** What is to be added to the policies of each role, and what they could do without. */
export function reportIamChanges({ machines, texts, options }: IamReport, io: Io): string {
  const pen = penFor(texts, io);
  const parts = machines.map((machine) => `${machineLines(machine, options, pen).join('\n')}\n`);
  return parts.join('\n');
}

function machineLines(machine: IamMachine, options: IamOptions, pen: IamPen): readonly string[] {
  const lines = [...addedLines(machine, options, pen), ...removedLines(machine, pen)];
  const none = '  Its policies allow what is needed, and nothing else.';
  return [...machineHeading(machine, pen), ...(lines.length === 0 ? [none] : lines)];
}

function addedLines(machine: IamMachine, options: IamOptions, { colours }: IamPen): readonly string[] {
  const lacking = machine.permissions.needs.filter((need) => isLacking(need, options));
  if (lacking.length === 0) return [];
  const policy = policyFor(lacking, machine.document, languageFor(machine, options));
  const lines = policy
    .trimEnd()
    .split('\n')
    .map((line) => colours.green(printable(`+ ${line}`).trimEnd()));
  return ['', '  to be added', ...lines];
}

/** What is forbidden is not allowed by allowing it once more. */
function isLacking({ verdict, need, isReachable }: JudgedNeed, { classes }: IamOptions): boolean {
  return isReachable && classes.has(need) && (verdict === 'missing' || verdict === 'unknown');
}

function removedLines({ permissions }: IamMachine, pen: IamPen): readonly string[] {
  const { unused, grants } = permissions;
  if (unused.length === 0) return [];
  const lines = unused.flatMap(({ statement, actions, isWhole }) => {
    const names = actions.map(({ pattern }) => printPattern(pattern)).join(', ');
    const text = `${sourceWords(statement, grants, pen)}  ${names}${isWhole ? ' (the whole statement)' : ''}`;
    return wrapped(printable(text), pen.columns - 2).map((line, index) =>
      pen.colours.red(index === 0 ? `- ${line}` : `  ${line}`),
    );
  });
  return ['', '  could go', ...lines];
}
