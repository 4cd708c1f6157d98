import { contracted, loadAwsData, loadJsonataParser, type ReadMachines } from '@stepproof/checking';
import {
  createDocument,
  type Document,
  type Environment,
  type MachineUse,
  permissionsOf,
  severities,
} from '@stepproof/core';
import type { IamMachine } from '@stepproof/reports';
import { reportIamAsJson, roleNameOf, SourceTexts } from '@stepproof/reports';
import type { Arguments } from '../arguments.ts';
import { type ExitCode, exitCodes } from '../exit-code.ts';
import { severitiesIn } from '../iam/findings.ts';
import { type GivenRoles, readGivenRoles } from '../iam/given-role.ts';
import { type IamOptions, readIamOptions } from '../iam/iam-options.ts';
import type { Io } from '../io.ts';
import { reportIamChanges } from '../reporters/iam/changes.ts';
import type { IamReport, IamReporter } from '../reporters/iam/iam-report.ts';
import { reportLeastPolicy } from '../reporters/iam/policy.ts';
import { reportIamPretty } from '../reporters/iam/pretty.ts';
import { addTextsOf, readMachinesIn } from '../simulation/machine-to-run.ts';
import { refused } from '../simulation/refusal.ts';
import { unlessRefused } from '../simulation/unless-refused.ts';
import { unknownName } from '../usage-error.ts';

/** `stepproof iam`: what the roles of state machines have to be allowed, and what their policies say to that. */
export async function showPermissions(given: Arguments, io: Io): Promise<ExitCode> {
  const options = readIamOptions(given);
  return unlessRefused(io, async () => {
    const report = await reportFor(options, io);
    io.stdout.write(reporterFor(options)(report, io));
    return exitCodeOf(report);
  });
}

function reporterFor({ format, shows }: IamOptions): IamReporter {
  if (shows === 'changes') return reportIamChanges;
  if (format === 'json') return reportIamAsJson;
  return format === 'policy' ? reportLeastPolicy : reportIamPretty;
}

async function reportFor(options: IamOptions, io: Io): Promise<IamReport> {
  const { read, file } = await readMachinesIn(options, io);
  const texts = new SourceTexts();
  const uses = chosenMachines(read.machines, file.shown, options);
  const roles = await readGivenRoles(options, texts, io);
  const environment = await environmentFor(read, options, io);
  for (const use of uses) addTextsOf(read, use, texts);
  const machines: IamMachine[] = [];
  for (const use of uses) machines.push(await machineOf(createDocument(use, environment), read, roles));
  return { options, texts, machines };
}

function chosenMachines(machines: readonly MachineUse[], file: string, { machine }: IamOptions): readonly MachineUse[] {
  if (machines.length === 0) throw refused(`\`${file}\` holds no state machine definition that StepProof reads.`);
  const chosen = machine === undefined ? machines : machines.filter(({ name }) => name === machine);
  const names = machines.map(({ name }) => name);
  if (chosen.length === 0) throw unknownName(`state machine in \`${file}\` called`, machine ?? '', names);
  return chosen;
}

/** Which functions a definition calls is only known with the data on AWS, though it names no integration. */
async function environmentFor({ environment }: ReadMachines, { parameters }: IamOptions, io: Io): Promise<Environment> {
  const aws = environment.aws ?? (await loadAwsData(io.awsData));
  const jsonata = environment.jsonata ?? (await loadJsonataParser());
  return { ...environment, aws, jsonata, parameters };
}

async function machineOf(plain: Document, { nearby }: ReadMachines, roles: GivenRoles): Promise<IamMachine> {
  const environment = { ...plain.environment, role: roles(roleNameOf(plain)) };
  const document = contracted({ ...plain, environment }, nearby);
  return { document, permissions: await permissionsOf(document) };
}

function exitCodeOf({ machines, options: { failOn } }: IamReport): ExitCode {
  if (failOn === 'never') return exitCodes.clean;
  const failing = new Set(severities.slice(0, severities.indexOf(failOn) + 1));
  const found = machines.some((machine) => severitiesIn(machine).some((severity) => failing.has(severity)));
  return found ? exitCodes.findings : exitCodes.clean;
}
