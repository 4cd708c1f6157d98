#!/usr/bin/env node
import * as nodeModule from 'node:module';

// From Node 22.8 on: keeps the compiled code, which makes every later start faster.
nodeModule.enableCompileCache?.();
await import('../dist/run.js');
