import { Asker, startChecker } from './checker/asker.ts';

/** The checker is large: it is fetched and read while the page is. */
const checker = new Asker(startChecker, 10);
checker.begin();

const { open } = await import('./page/open.ts');
await open(checker);
