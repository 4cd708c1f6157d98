import { installVsCode } from './kit/install.ts';

/** The first step of `npm run e2e`: VS Code and the packages of these tests, whose types are checked next. */
await installVsCode();
