import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lintUse, readMachines } from '@stepproof/checking';
import { createDocument, defaultSettings } from '@stepproof/core';
import { drawingOf, layOut, toSvg } from '@stepproof/diagram';
import { awsDataFolder } from '../../packages/aws-data/src/node.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const example = 'examples/order-processing-broken.asl.json';

/** The file of the picture that the README shows, from the root on. */
export const examplePictureFile = 'docs/images/order-processing-broken.svg';

/** What `stepproof graph` makes of the example that the README begins with. */
export async function examplePicture(): Promise<string> {
  const source = { file: example, text: readFileSync(`${root}${example}`, 'utf8'), isNamed: true };
  const read = await readMachines(source, {
    nearby: { named: () => 'not-found', siblings: () => [] },
    settingsFor: async () => ({ lint: defaultSettings, type: undefined }),
    awsData: awsDataFolder(),
  });
  const [use] = read.machines;
  if (use === undefined) throw new Error(`${example} holds no state machine.`);
  const { diagnostics } = await lintUse(use, read, 'deep');
  return `${toSvg(layOut(drawingOf(createDocument(use, read.environment), diagnostics)))}\n`;
}
