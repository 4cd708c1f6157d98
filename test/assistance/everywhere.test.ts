import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dump } from 'js-yaml';
import { expect, test } from 'vitest';
import type { TextFormat } from '../../packages/core/src/syntax/parse.ts';
import { definitionText, shapes } from '../bench/definitions.ts';
import { assistsAt, fieldsCanBeTaken } from '../fuzz/assistance-properties.ts';

const folder = fileURLToPath(new URL('../../examples/', import.meta.url));

interface Definition {
  readonly name: string;
  readonly text: string;
  readonly format: TextFormat;
}

/** Tests, input and mocks have no fields of the language. */
const isData = /\.(?:test\.yaml|input\.json|mocks\.json)$/;

const examples = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isFile() && !isData.test(entry.name))
  .map(({ name }): Definition => {
    return { name, text: readFileSync(join(folder, name), 'utf8'), format: name.endsWith('.yaml') ? 'yaml' : 'json' };
  });

const generated = shapes.flatMap((shape) =>
  (['JSONPath', 'JSONata'] as const).flatMap((queryLanguage): readonly Definition[] => {
    const text = definitionText({ shape, states: 6, queryLanguage, seed: 1 });
    const name = `${shape} ${queryLanguage}`;
    return [
      { name, text, format: 'json' },
      { name, text: dump(JSON.parse(text)), format: 'yaml' },
    ];
  }),
);

/** Calls with parameters, results and errors that AWS has, nested in all ways. */
const calls = {
  StartAt: 'Run',
  States: {
    Run: {
      Type: 'Task',
      Resource: 'arn:aws:states:::ecs:runTask.sync',
      Parameters: {
        'TaskDefinition.$': '$.task',
        LaunchType: 'FARGATE',
        Overrides: { ContainerOverrides: [{ Name: 'web', Environment: [{ Name: 'A', 'Value.$': '$.a' }] }] },
      },
      ResultSelector: { 'first.$': "States.Format('{}', $.Containers[0].Name)" },
      Catch: [{ ErrorEquals: ['ECS.ClusterNotFoundException'], Next: 'Keep' }],
      Next: 'Keep',
    },
    Keep: {
      Type: 'Task',
      QueryLanguage: 'JSONata',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:putItem',
      Arguments: { TableName: 't', Item: { id: { S: '{% $states.input.id %}' } }, ReturnValues: 'ALL_OLD' },
      Output: "{% $states.result.Attributes.id & 'x' %}",
      End: true,
    },
  },
};

const called: readonly Definition[] = [
  { name: 'calls', text: JSON.stringify(calls, null, 2), format: 'json' },
  { name: 'calls', text: dump(calls), format: 'yaml' },
];

/** The offsets of a text, by steps that meet every kind of place; fuzzing tries all others. */
function offsetsOf({ text }: Definition, step: number): readonly number[] {
  return Array.from({ length: Math.floor(text.length / step) + 1 }, (_, index) => index * step);
}

test.each(called)('places all over the $name as $format are answered', async (definition) => {
  for (const offset of offsetsOf(definition, 7)) await assistsAt(definition, offset);
});

test.each([...examples, ...generated, ...called])(
  '$name as $format is answered at any offset, cut off there or not',
  async (definition) => {
    for (const offset of offsetsOf(definition, 41)) await assistsAt(definition, offset);
  },
);

test.each([...examples, ...generated, ...called])(
  '$name as $format stays readable with any field on offer',
  async (definition) => {
    const taken: number[] = [];
    for (const offset of offsetsOf(definition, 23)) taken.push(await fieldsCanBeTaken(definition, offset));
    expect(Math.max(...taken)).toBeGreaterThan(0);
  },
);
