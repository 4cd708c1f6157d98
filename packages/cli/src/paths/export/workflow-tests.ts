import { basename, dirname, relative, resolve } from 'node:path';
import { withSlashes } from '@stepproof/checking';
import { definitionNamesFor } from '@stepproof/core';
import { type NamedPath, safeJson, workflowTest, yamlText } from '@stepproof/reports';
import type { Io } from '../../io.ts';
import type { PathsReport } from '../../reporters/paths/paths-report.ts';
import type { PathsOptions } from '../paths-options.ts';

/** The paths as tests for `stepproof test`, in YAML, or in JSON where the file that is written is called so. */
export function exportTests(report: PathsReport, io: Pick<Io, 'folder'>): string {
  const { options, use, paths } = report;
  const contents = {
    definition: definitionFor(options, io),
    machine: options.machine === undefined ? undefined : use.name,
    type: options.type?.toLowerCase(),
    seed: options.seed === 1 ? undefined : options.seed,
    tests: paths.map(testOf),
  };
  return options.output?.endsWith('.json') === true ? `${safeJson(contents, 2)}\n` : yamlText(contents);
}

/** The file with the definition as seen from that with the tests, unless it is found by its name. */
function definitionFor({ file, output }: PathsOptions, { folder }: Pick<Io, 'folder'>): string | undefined {
  const written = resolve(folder, output ?? 'paths');
  const definition = resolve(folder, file);
  const isBeside = dirname(written) === dirname(definition);
  if (isBeside && definitionNamesFor(written).includes(basename(definition))) return undefined;
  return withSlashes(relative(dirname(written), definition));
}

function testOf({ name, path }: NamedPath): Readonly<Record<string, unknown>> {
  return workflowTest({ name, ...path });
}
