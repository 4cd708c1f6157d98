import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { folderWith, stepproof } from './command.ts';
import { order } from './paths.test.ts';
