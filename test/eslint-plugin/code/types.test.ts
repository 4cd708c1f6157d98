import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createProgram } from '@typescript-eslint/parser';
import { afterAll, test, vi } from 'vitest';
import { checkCode } from './check-code.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'stepproof-types-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of its own for each project: where `CI` is set, the parser reads none twice. */
function writtenProject(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'project-'));
  const compilerOptions = { strict: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', types: [] };
  const configuration = JSON.stringify({ compilerOptions, include: ['**/*.ts'] });
  for (const [name, content] of Object.entries({ ...files, 'tsconfig.json': configuration })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Checks code with what the compiler knows of it and of the files beside it. */
function checkTyped(marked: string, files: Readonly<Record<string, string>>, rules: readonly string[]): void {
  const text = marked
    .split('\n')
    .filter((line) => !/^\/\/ *\^/.test(line))
    .join('\n');
  const folder = writtenProject({ ...files, 'stack.ts': text });
  const parserOptions = { project: join(folder, 'tsconfig.json'), tsconfigRootDir: folder };
  checkCode(marked, { file: join(folder, 'stack.ts'), parserOptions, rules });
}

test('constants of other files are followed, and what is wrong in them is told of where they are used', () => {
  checkTyped(
    `
import { SHIP, Names, retries, pass } from './names.ts';
import bill from './bill.ts';
export const flow = (arn: string, more: unknown) => ({ StartAt: SHIP, States: {
//                                                              ^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
  Ship: { Type: 'Task', Resource: arn, Retry: retries, Next: Names.Pay },
//                                                           ^^^^^^^^^ There is no state \`Py\` in the state machine. Did you mean \`Pay\`?
  Pay: { ...pass, InputPath: 'order', Next: 'Bill' },
//                           ^^^^^^^ \`order\` is no path, which \`InputPath\` takes: a path begins with \`$\`.
  Bill: bill,
//      ^^^^ There is no state \`Nowhere\` in the state machine.
} });`,
    {
      'names.ts': `
import { first } from './deeper/first.ts';
export const SHIP = first;
export enum Names { Pay = 'Py' }
export const retries = [{ ErrorEquals: ['States.ALL'], MaxAttempts: 2 }];
export const pass = { Type: 'Pass', Comment: 'goes on' } as const;`,
      'deeper/first.ts': "export const first = 'Shp';",
      'bill.ts': "export default { Type: 'Pass', Next: 'Nowhere' };",
    },
    ['no-dangling-target', 'json-path-syntax', 'next-or-end'],
  );
});

test('a definition that stands in another file is checked there', () => {
  checkTyped(
    `
import { flow } from './flow.ts';
declare class CfnStateMachine { constructor(scope: unknown, id: string, properties: object) }
new CfnStateMachine(undefined, 'Orders', { definitionString: JSON.stringify(flow) });
export const longer = { ...flow, States: { ...flow.States, Pay: { Type: 'Pass', Next: 'Shp' } } };
//                                                                                    ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?`,
    { 'flow.ts': "export const flow = { StartAt: 'Ship', States: { Ship: { Type: 'Succeed' } } };" },
    ['no-dangling-target'],
  );
});

test('a value whose type is one text is that text', () => {
  checkTyped(
    `
declare const options: { readonly first: 'Shp'; readonly next: 'Pay' | 'Bill' };
export const flow = { StartAt: options.first, States: { Ship: { Type: 'Pass', Next: options.next }, Bill: { Type: 'Succeed' } } };
//                             ^^^^^^^^^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?`,
    {},
    ['no-dangling-target'],
  );
});

test('what a type allows to be missing may be, and what it does not have is not there', () => {
  checkTyped(
    `
declare const more: { readonly Comment?: string };
declare const last: { readonly next: string | undefined; readonly name: string };
export const flow = { StartAt: 'A', States: {
  A: { Type: 'Pass', InputPath: 'order', Next: 'B', ...more },
//                              ^^^^^^^ \`order\` is no path, which \`InputPath\` takes: a path begins with \`$\`.
  B: { Type: 'Pass', Next: last.next, End: true },
  C: { Type: 'Pass', Next: last.name, End: true },
//                                    ^^^ State \`C\` has both \`Next\` and \`End\`, and only one of them can hold.
} };`,
    {},
    ['json-path-syntax', 'next-or-end'],
  );
});

test('what a spread has from another file is told of where it is spread, and not changed', () => {
  checkTyped(
    `
import { pass, properties, errors } from './parts.ts';
declare class CfnStateMachine { constructor(scope: unknown, id: string, properties: object) }
new CfnStateMachine(undefined, 'Others', { ...properties });
const own = { ...pass, Next: 'Shp' };
//                           ^^^^^ There is no state \`Shp\` in the state machine. Did you mean \`Ship\`?
const all = [...errors, 'Own'];
export const flow = { StartAt: 'A', States: {
  A: { ...own, Comment: 'x' },
//     ^^^^^^ \`order\` is no path, which \`InputPath\` takes: a path begins with \`$\`.
  Ship: { Type: 'Task', Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:ship', Retry: [{ ErrorEquals: [...all] }], End: true },
} };`,
    {
      'parts.ts': `
//
export const pass = { Type: 'Pass', InputPath: 'order' };
export const errors = ['Busy', 'Gone'];
export const properties = { definitionString: JSON.stringify({ StartAt: 'B', States: { A: { Type: 'Succeed' } } }) };`,
    },
    ['no-dangling-target', 'json-path-syntax', 'no-invalid-syntax', 'field-type', 'next-or-end'],
  );
});

test('imports that lead in circles or nowhere are read', () => {
  checkTyped(
    `
import { a, none, missing } from './circle.ts';
export const flow = { StartAt: 'A', States: { A: { Type: 'Pass', Next: a, Comment: none, ...missing } } };`,
    {
      'circle.ts': "import { b } from './other.ts';\nexport const a: string = b;\nexport let none = 'x';",
      'other.ts': "import { a } from './circle.ts';\nexport const b: string = a;",
    },
    ['no-dangling-target', 'next-or-end'],
  );
});

test('what the compiler throws at is not known', () => {
  const folder = writtenProject({
    'stack.ts':
      "import { flow } from './flow.ts';\nexport const longer = { StartAt: flow, States: { Ship: { Type: 'Succeed' } } };",
  });
  const program = createProgram(join(folder, 'tsconfig.json'));
  const throwing = () => {
    throw new TypeError("Cannot read properties of undefined (reading 'includes')");
  };
  vi.spyOn(program.getTypeChecker(), 'getSymbolAtLocation').mockImplementation(throwing);
  const file = join(folder, 'stack.ts');
  checkCode(readFileSync(file, 'utf8'), { file, parserOptions: { programs: [program] } });
});
