import { expect, test } from 'vitest';
import { cloudFormation, order, report, sam } from './files.ts';
import { shownAt } from './shown.ts';
import { inCloudFormation, inOrder, inReport, inSam } from './table.ts';

test.each(inOrder)('in JSON with JSONPath, %s as %s', async (part, written, first) => {
  expect((await shownAt(order, part, written, 'json')).slice(0, 3)).toEqual(first);
});

test.each(inReport)('in YAML with JSONata, %s as %s', async (part, written, first) => {
  expect((await shownAt(report, part, written, 'yaml')).slice(0, 3)).toEqual(first);
});

test.each(inSam)('in a SAM template, %s as %s', async (part, written, first) => {
  expect((await shownAt(sam, part, written, 'yaml')).slice(0, 3)).toEqual(first);
});

test.each(inCloudFormation)('in a CloudFormation template, %s as %s', async (part, written, first) => {
  expect((await shownAt(cloudFormation, part, written, 'json')).slice(0, 3)).toEqual(first);
});
