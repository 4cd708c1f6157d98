export { serveClient } from './main.ts';
export type { Holder } from './node-world.ts';
