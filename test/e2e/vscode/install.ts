import { installVsCode } from './kit/install.ts';
import { installToolkit } from './toolkit/build.ts';

/** The first step of `npm run e2e`: VS Code, the packages of these tests, whose types are checked next, and what the AWS Toolkit is made with. */
await installVsCode();
installToolkit();
