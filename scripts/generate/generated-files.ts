import { publishedContractSchema } from './published-contract-schema.ts';
import { publishedSchema } from './published-schema.ts';
import { publishedTestSchema } from './published-test-schema.ts';
import { validatorDeclarations, validatorModule } from './validators.ts';

/** A file made from the description of the language; `path` starts at the root of the repository. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The generated files as they should be. */
export async function generatedFiles(): Promise<readonly GeneratedFile[]> {
  const directory = 'packages/core/src/language/generated';
  return [
    { path: `${directory}/validators.js`, text: await validatorModule() },
    { path: `${directory}/validators.d.ts`, text: validatorDeclarations() },
    { path: 'packages/core/asl.schema.json', text: `${JSON.stringify(publishedSchema(), undefined, 2)}\n` },
    { path: 'packages/core/asl-test.schema.json', text: `${JSON.stringify(publishedTestSchema(), undefined, 2)}\n` },
    {
      path: 'packages/core/contract.schema.json',
      text: `${JSON.stringify(publishedContractSchema(), undefined, 2)}\n`,
    },
  ];
}
