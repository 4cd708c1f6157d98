import { join, resolve } from 'node:path';
import { reasonOf, withSlashes } from '@stepproof/checking';
import type { Diagnostic, Witness } from '@stepproof/core';
import { safeJson } from '@stepproof/reports';
import type { InputProblem } from '../files/input-problem.ts';
import type { CheckReport } from '../reporters/check-report.ts';
import type { Session } from '../session/session.ts';
import { type SavedWitness, simulateCommand } from './simulate-command.ts';

export interface SavedWitnesses {
  /** By finding: the command that runs its execution. */
  readonly commands: ReadonlyMap<Diagnostic, string>;
  readonly problems: readonly InputProblem[];
}

/** Writes the executions that show findings into a folder, each as the files that `stepproof simulate` takes. */
export function saveWitnesses(report: CheckReport, folder: string, session: Session): SavedWitnesses {
  const commands = new Map<Diagnostic, string>();
  try {
    for (const diagnostic of report.diagnostics) {
      if (diagnostic.witness === undefined) continue;
      const name = join(folder, `${commands.size + 1}-${diagnostic.ruleId}`);
      const saved = save(diagnostic.witness, name, session);
      commands.set(diagnostic, simulateCommand(diagnostic, saved, { report, options: session.options }));
    }
    return { commands, problems: [] };
  } catch (error) {
    return { commands, problems: [{ message: `Could not write into \`${folder}\`: ${reasonOf(error)}.` }] };
  }
}

function save({ input, mocks }: Witness, name: string, { io }: Session): SavedWitness {
  const write = (file: string, value: unknown) => {
    io.files.write(resolve(io.folder, file), Buffer.from(`${safeJson(value, 2)}\n`, 'utf8'));
    return withSlashes(file);
  };
  return {
    input: write(`${name}.input.json`, input),
    mocks: Object.keys(mocks).length === 0 ? undefined : write(`${name}.mocks.json`, mocks),
  };
}
