import { foreseen, isDecided, recordedIn } from './foreseen.ts';

/** `npx tsx --conditions=stepproof-source test/foreseen/run.ts FOLDER` lists which recorded failures were foreseen, and by what. */
const decided = recordedIn(process.argv[2] ?? process.env.STEPPROOF_CORPUS ?? '.').filter(isDecided);
let count = 0;
for (const execution of decided) {
  const { found, refused } = await foreseen(execution);
  const isForeseen = found.length + refused.length > 0;
  if (isForeseen) count++;
  const by = isForeseen ? [...found, ...refused].join('; ') : JSON.stringify(execution.cause).slice(0, 160);
  console.log(`${isForeseen ? 'foreseen' : 'MISSED  '} ${execution.id} ${execution.test.split('::').at(-1)}: ${by}`);
}
console.log(`${count} of ${decided.length} failures that the definition and the input decide were foreseen.`);
