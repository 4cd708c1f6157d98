/** For hosts that cannot wait for a module to be loaded, such as linters whose rules are synchronous. It loads all parsers. */
export { awsDataIn } from './parsers/aws-data.ts';
export { jsonataParser } from './parsers/jsonata-parser.ts';
export { readersAtOnce } from './parsers/readers-at-once.ts';
