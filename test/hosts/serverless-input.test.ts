import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { spanOf } from '../../packages/core/src/syntax/node.ts';
import { findingsIn, machinesIn, readingOf, type Service } from './service.ts';

/** Reads a service, checks it, and asks whatever can be asked of it. */
function readAll(service: Service): readonly MachineUse[] {
  const uses = machinesIn(service);
  for (const use of uses) {
    for (const { location } of findingsIn(use))
      expect(location.span.end).toBeLessThanOrEqual(lengthOf(service, location.file));
    expect(Object.hasOwn(service, use.file)).toBe(true);
    expect(Object.keys(service)).toContain(use.declared?.declaration.key.source.file);
    use.declared?.declaration.substitutions.inText?.('self:custom.table');
    if (use.root !== undefined) expect(spanOf(use.root).end).toBeLessThanOrEqual(lengthOf(service, use.file));
  }
  return uses;
}

function lengthOf(service: Service, file: string): number {
  return Object.hasOwn(service, file) ? (service[file]?.length ?? 0) : -1;
}

function namesIn(service: Service): readonly string[] {
  return readAll(service).map(({ name }) => name);
}

const orders = '{ definition: { StartAt: Ship, States: { Ship: { Type: Succeed } } } }';

test.each(['3', 'true', 'null', '[]', '{}', 'text', '[[[]]]', '[1, null, text]', '!Ref A', '"${opt:a}"'])(
  'every part of a configuration may be `%s`',
  (value) => {
    const texts = [
      `stepFunctions: ${value}\nx: stateMachines`,
      `stepFunctions: { stateMachines: ${value} }`,
      `stepFunctions: { stateMachines: { orders: ${value} } }`,
      `stepFunctions: { stateMachines: [${value}, { orders: ${orders} }] }`,
      `functions: ${value}\nresources: ${value}\nstepFunctions: { stateMachines: { orders: ${orders} } }`,
      `functions: { a: ${value} }\nresources: { Resources: ${value} }\nstepFunctions: { stateMachines: { orders: ${orders} } }`,
      `resources: { Resources: { A: ${value} } }\nstepFunctions: { stateMachines: { orders: ${orders} } }`,
      ...['definition', 'name', 'id', 'type', 'role', 'iamRoleStatements', 'loggingConfig', 'tracingConfig'].map(
        (name) => `stepFunctions: { stateMachines: { orders: { ${name}: ${value} } } }`,
      ),
      `stepFunctions: { stateMachines: { orders: { loggingConfig: { level: ${value} }, tracingConfig: { enabled: ${value} } } } }`,
    ];
    for (const text of texts) {
      readAll({ 'serverless.yml': text });
      readAll({ 'serverless.yml': 'stepFunctions: ${file(a.yml)}', 'a.yml': text });
      readAll({ 'serverless.yml': 'stepFunctions: ${file(a.yml):stepFunctions}', 'a.yml': text });
    }
  },
);

test('names that every object has are names like others', () => {
  const service = {
    'serverless.json': `{
      "__proto__": { "stepFunctions": 1 },
      "functions": { "__proto__": {}, "constructor": {} },
      "custom": { "toString": "\${self:custom.__proto__}" },
      "stepFunctions": { "stateMachines": {
        "__proto__": { "definition": { "StartAt": "hasOwnProperty", "States": { "hasOwnProperty": { "Type": "Succeed" } } } },
        "constructor": { "definition": "\${self:__proto__.constructor}", "__proto__": { "type": "EXPRESS" } },
        "toString": "\${self:custom.toString}"
      } }
    }`,
  };
  expect(readAll(service).map(({ name, type }) => [name, type])).toEqual([
    ['__proto__', 'STANDARD'],
    ['constructor', 'STANDARD'],
    ['toString', undefined],
  ]);
});

test('variables in a circle are not followed without end', () => {
  const service = {
    'serverless.yml': `
stepFunctions: { stateMachines: { orders: "\${self:custom.a}", returns: "\${self:custom.c}", refunds: { definition: "\${self:}" } } }
custom: { a: "\${self:custom.b}", b: "\${self:custom.a}", c: "\${self:custom.c.d.e}" }
`,
  };
  expect(namesIn(service)).toEqual(['orders', 'returns', 'refunds']);
});

test('files in a circle are not followed without end', () => {
  expect(
    namesIn({
      'serverless.yml': 'stepFunctions: { stateMachines: ["${file(a.yml)}", "${file(serverless.yml)}"] }',
      'a.yml': `[ "\${file(b.yml)}", "\${file(a.yml)}" ]`,
      'b.yml': '${file(a.yml)}',
    }),
  ).not.toContain('a');
  expect(
    namesIn({
      'serverless.yml': 'stepFunctions: { stateMachines: { orders: "${file(a.yml)}" } }',
      'a.yml': '${file(b.yml)}',
      'b.yml': '${file(a.yml)}',
    }),
  ).toEqual(['orders']);
});

test('aliases in a circle, and those that multiply, are not followed without end', () => {
  const levels = Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`);
  readAll({ 'serverless.yml': `a: &a { stateMachines: *a }\nstepFunctions: *a` });
  readAll({ 'serverless.yml': ['a0: &a0 {}', ...levels, 'stepFunctions: { stateMachines: *a30 }'].join('\n') });
});

test('texts of variables that multiply are not written out', () => {
  const levels = Array.from({ length: 60 }, (_, index) => {
    const name = `\${self:custom.t${index}}`;
    return `  t${index + 1}: "${name}${name}"`;
  });
  const text = [`stepFunctions: { stateMachines: { orders: ${orders} } }`, 'custom:', '  t0: x', ...levels].join('\n');
  const [use] = readAll({ 'serverless.yml': text });
  const value = use?.declared?.declaration.substitutions.inText?.('self:custom.t60');
  expect(JSON.stringify(value).length).toBeLessThan(100_000);
});

test('what nests deep, and an address that is long, is read in little time', () => {
  const depth = 10_000;
  const nested = (open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`;
  readAll({ 'serverless.json': `{ "stepFunctions": { "stateMachines": ${nested('[', ']')} } }` });
  readAll({ 'serverless.json': `{ "stepFunctions": { "stateMachines": ${nested('{"a":', '}')} } }` });
  const address = `\${self:${'a.'.repeat(100_000)}a}`;
  readAll({
    'serverless.json': `{ "stepFunctions": { "stateMachines": { "orders": "${address}" } }, "a": "${address}" }`,
  });
  const list = Array.from({ length: 20_000 }, () => '"${file(a.yml)}"').join(', ');
  const service = {
    'serverless.json': `{ "stepFunctions": { "stateMachines": [${list}] } }`,
    'a.yml': `orders: ${orders}`,
  };
  expect(namesIn(service)).toEqual(['orders']);
});

test('no more files are read than a stack can need', () => {
  const files = Object.fromEntries(
    Array.from({ length: 1200 }, (_, index) => [`m${index}.yml`, `machine${index}: ${orders}`]),
  );
  const list = Object.keys(files).map((file) => `"\${file(${file})}"`);
  const reading = readingOf({ 'serverless.yml': `stepFunctions: { stateMachines: [${list.join(', ')}] }`, ...files });
  expect(reading.kind === 'template' && reading.trees.length).toBe(1001);
});

const words = [
  ...['stepFunctions', 'stateMachines', 'definition', 'name', 'type', 'custom', 'functions', 'resources', 'Resources'],
  ...['Type', 'StartAt', 'States', '__proto__', 'orders', 'Fn::Sub', 'Ref', '0'],
];

const texts = [
  ...['${self:custom}', '${self:custom.orders}', '${self:stepFunctions.stateMachines}', '${self:}', '${file(a.yml)}'],
  ...['${file(b.json):definition}', '${file(serverless.json)}', '${file()}', '${file(a.yml), self:custom}', '${opt:x}'],
  ...['${', '}', '${self:custom.${opt:a}}', 'AWS::StepFunctions::StateMachine', 'EXPRESS', '{"StartAt":"A"}', ''],
];

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom<unknown>(...texts, null, true, 3),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...words), tie('value'), { maxKeys: 5 }),
  ),
})).value;

test('whatever the files of a service hold, they are read', () => {
  fc.assert(
    fc.property(value, value, value, value, (machines, custom, a, b) => {
      readAll({
        'serverless.json': JSON.stringify({
          stepFunctions: { stateMachines: machines },
          custom,
          functions: a,
          resources: b,
        }),
        'a.yml': JSON.stringify(a),
        'b.json': JSON.stringify(b),
      });
    }),
    { numRuns: 500 },
  );
});
