import * as ten from 'eslint';
import * as nine from 'eslint-9';

/** The versions of ESLint that the plugin is for. What differs in their types is of no matter to tests. */
export const versions = [
  {
    version: '9',
    ESLint: nine.ESLint as unknown as typeof ten.ESLint,
    RuleTester: nine.RuleTester as unknown as typeof ten.RuleTester,
  },
  { version: '10', ESLint: ten.ESLint, RuleTester: ten.RuleTester },
];
