import { trustProblemOf } from '@stepproof/core';
import type { IamMachine } from '@stepproof/reports';
import { cutText, roleNameOf } from '@stepproof/reports';
import { printable } from '../../terminal/printable.ts';
import { type IamPen, lineOf } from './iam-pen.ts';

/** Which machine it is, and what is said of its role. */
export function machineHeading(machine: IamMachine, pen: IamPen): readonly string[] {
  const { use } = machine.document;
  const { colours, columns } = pen;
  const key = use.declared?.declaration.key;
  const place = key === undefined ? printable(use.file) : lineOf(key, pen);
  const role = cutText(roleWords(machine, pen), columns - 8);
  const trust = trustLine(machine, pen);
  return [`${colours.bold(printable(use.name))}  ${colours.cyan(place)}`, `  role  ${role}`, ...trust];
}

/** Whether Step Functions may take the role. */
function trustLine({ document, permissions: { grants } }: IamMachine, { colours }: IamPen): readonly string[] {
  if (grants === undefined || grants.trust === 'unknown') return [];
  const problem = trustProblemOf(grants, document);
  if (problem !== undefined) return [`        ${colours.red('✗ Step Functions cannot assume it.')}`];
  return [`        ${colours.green('✓ Step Functions may assume it.')}`];
}

function roleWords({ document, permissions }: IamMachine, pen: IamPen): string {
  const { declared } = document.use;
  const { grants } = permissions;
  if (grants === undefined) return 'No template says what it may do; name its policies with --policy.';
  const role = declared?.declaration.role;
  const name = roleNameOf(document) ?? (role === undefined ? 'its own' : 'of the template');
  const from = role === undefined ? '' : `, given at ${lineOf(role, pen)}`;
  return printable(`${name}${from}${grants.grants.isComplete ? '' : ', which may have policies that are not known'}`);
}
