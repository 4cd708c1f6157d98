import { type Bench, runProgram } from '../bench.ts';
import { type CodeProject, codeProject } from '../code-project.ts';
import { bestRatioOf, ratioOf } from '../measure.ts';
import type { EslintCodeResult, EslintCodeTask } from '../programs/eslint-code.ts';
import { type Figure, type Row, ratioFigure } from '../row.ts';

/** What looking for definitions in code adds to linting a project of TypeScript. */
export const eslintCodeRows: readonly Row[] = [
  { id: 'eslint-code', measure: async (bench) => [measured(bench, { files: 1_000, definitions: 50 })] },
];

function measured(bench: Bench, size: CodeProject): Figure {
  const task: EslintCodeTask = {
    texts: codeProject(size),
    eslint: import.meta.resolve('eslint'),
    parser: import.meta.resolve('@typescript-eslint/parser'),
    recommended: import.meta.resolve('@eslint/js'),
  };
  const { rounds, findings } = runProgram<EslintCodeResult>(bench, 'eslint-code', task);
  return ratioFigure(`eslint: ${size.files} files of TypeScript ÷ without the rules on them`, ratioOf(rounds), {
    value: bestRatioOf(rounds),
    goal: 1.1,
    note: `${size.definitions} files with definitions, ${findings} findings`,
  });
}
