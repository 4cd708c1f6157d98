#!/usr/bin/env node
'use strict';

// Compiling the bundles takes longer than checking a file with them, so the compiled code is kept from run to run: by Node
// itself from version 22.8 on, and before that by this file, beside each. Where it cannot be kept nothing is lost but time.
// What is kept is what the first run needed, so that has to be a check: `--version` compiles hardly anything.
const nodeModule = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');

const bundle = path.join(__dirname, '../dist/stepproof.cjs');

/** What bundles export, by name, once they were run. */
const loaded = new Map();

const isCheck = process.argv[2] === 'check';
const keepsCodeItself = typeof nodeModule.enableCompileCache === 'function';

// Code that was kept under other flags is of no use, so all commands have the same, but for the server, which runs on.
if (process.argv[2] !== 'lsp') suitShortRuns();

if (keepsCodeItself) {
  if (isCheck) nodeModule.enableCompileCache();
  require(bundle);
} else {
  runKeepingCode(bundle);
}

/**
 * A check makes much that it soon drops, so the memory for new objects grows at once; and in Node 20 it ends before the work
 * of optimizing much of its code would pay, so functions are optimized later than in a server. Later engines have no such flag.
 */
function suitShortRuns() {
  v8.setFlagsFromString('--semi-space-growth-factor=16');
  if (!keepsCodeItself) v8.setFlagsFromString('--interrupt-budget=1200000');
}

/** Runs a bundle of the command, and hands out what it exports. Bundles load each other by names such as `./executions.cjs`. */
function runKeepingCode(file) {
  const fs = require('node:fs');
  const vm = require('node:vm');
  const kept = `${file}.${process.version}-${process.arch}-${kindOfRun()}.code`;
  const cachedData = readIfThere(fs, kept);
  // The very function that Node's own loader would make of the file. A bundle is written in ASCII, which needs no decoding.
  const source = `(function (exports, require, module, __filename, __dirname) {${fs.readFileSync(file, 'latin1')}\n})`;
  const script = new vm.Script(source, {
    filename: file,
    cachedData,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module_ = { exports: {} };
  script.runInThisContext()(module_.exports, requireFrom(file), module_, file, path.dirname(file));
  // What was compiled on the way is kept too, so it is written at the end.
  if (isCheck && (cachedData === undefined || script.cachedDataRejected))
    process.on('exit', () => keep(fs, kept, script));
  return module_.exports;
}

function requireFrom(file) {
  const requireOther = nodeModule.createRequire(file);
  return (name) => {
    if (!name.startsWith('./')) return requireOther(name);
    if (!loaded.has(name)) loaded.set(name, runKeepingCode(path.join(path.dirname(file), name)));
    return loaded.get(name);
  };
}

/**
 * A check of YAML needs a parser more, which a check of JSON would only read in vain, and one of a folder needs nearly all that
 * there is: with what the check of one file kept it takes a tenth longer.
 */
function kindOfRun() {
  const isNamed = (pattern) => process.argv.some((argument) => pattern.test(argument));
  if (isNamed(/\.ya?ml$/i)) return 'yaml';
  return isCheck && !isNamed(/\.json$/i) ? 'folder' : 'json';
}

function readIfThere(fs, file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Renaming puts the whole file in place at once, so that another run never reads half of it. */
function keep(fs, file, script) {
  const half = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(half, script.createCachedData());
    fs.renameSync(half, file);
  } catch {
    // A folder that cannot be written to is usual where the command is installed for everybody.
  }
}
