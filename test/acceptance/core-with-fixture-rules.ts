/** What `@stepproof/core` is to the tests in this folder: core with these rules in place of its own. */
export * from '../../packages/core/src/index.ts';
export { fixtureRules as rules } from './fixture-rules.ts';
