import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import ajvStandalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import { namedSchemas } from './named-schemas.ts';
import { ownKeywords } from './own-keywords.ts';
import { schemasForAjv } from './schemas-for-ajv.ts';

const notice = '// Generated from the schemas of the language by `npm run generate`. Do not edit.\n';

/** The module of validators: ES module code that needs neither ajv nor `eval`. */
export async function validatorModule(): Promise<string> {
  const { code } = await transform(smaller(withHelper(standaloneCode())), {
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
  });
  return `${notice}${code}`;
}

/** The types of the module. */
export function validatorDeclarations(): string {
  const names = Array.from(namedSchemas.keys(), (name) => `export const ${name}: Validator;\n`);
  return `${notice}import type { SchemaError } from '../schema-error.js';

/** Whether the value is as its schema says; when it is not, \`errors\` says why until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

${names.join('')}`;
}

/**
 * Values are read without own-property checks (`ownProperties`): no field of the language has a name that objects inherit.
 */
function standaloneCode(): string {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    strict: true,
    allowUnionTypes: true,
    inlineRefs: false,
    // The schemas are typed, and ajv's own schema of schemas would be compiled with our `additionalProperties`.
    meta: false,
    validateSchema: false,
    code: { source: true, esm: true, lines: true, optimize: 2 },
  });
  ajv.removeKeyword('additionalProperties');
  ajv.addVocabulary([...ownKeywords]);
  ajv.addSchema(schemasForAjv());
  return ajvStandalone.default(ajv, Object.fromEntries(Array.from(namedSchemas.keys(), (name) => [name, name])));
}

/** Ajv's ES module code still calls `require` for its helpers. The one in use, which counts characters, is written in place. */
function withHelper(code: string): string {
  const helper = createRequire(import.meta.url)('ajv/dist/runtime/ucs2length');
  const whole = code.replaceAll('require("ajv/dist/runtime/ucs2length").default', String(helper.default));
  if (whole.includes('require(')) throw new Error('The validators need a helper of ajv that is not written in place.');
  return whole;
}

/** The same code without `schemaPath`, which nothing reads, and with the shortest way to add an error: a third less. */
function smaller(code: string): string {
  return code
    .replaceAll(/schemaPath:"[^"]*",/g, '')
    .replaceAll(
      /if\(vErrors === null\)\{\s*vErrors = \[(err\d+)\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}/g,
      '(vErrors ??= []).push($1);',
    );
}
