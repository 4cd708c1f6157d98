import { expect, test } from 'vitest';
import { createDocument } from '../../packages/core/src/engine/document.ts';
import { lint } from '../../packages/core/src/linter/lint.ts';
import { defaultSettings } from '../../packages/core/src/linter/settings.ts';
import type { MachineUse } from '../../packages/core/src/project/machine-use.ts';
import { machinesOf } from '../../packages/core/src/project/machines.ts';
import { readFile } from '../../packages/core/src/project/read-file.ts';
import { definitionFile } from '../../packages/core/src/rules/definition-file.ts';
import { definitionOutside } from '../../packages/core/src/rules/definition-outside.ts';
import { environment, readers } from '../check.ts';

test('a file that leads out of the folders that are checked', () => {
  const text = `
Resources:
  Orders:
    Type: AWS::Serverless::StateMachine
    Properties:
      DefinitionUri: ../../orders.asl.json
`;
  const reading = readFile({ file: '/flows/template.yaml', text, isNamed: true }, readers);
  const [use] = machinesOf(reading, { readers, type: undefined }, () => 'outside');
  const document = createDocument(use as MachineUse, environment);
  const { diagnostics } = lint(document, [definitionOutside, definitionFile], defaultSettings);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    '`../../orders.asl.json` leads out of the folders that are checked, so this definition is not.',
  ]);
});
