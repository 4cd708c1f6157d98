// Loaded before a program, this ends it when it writes to the disk or opens a connection. Its own streams are open already.
const { Socket } = require('node:net');
const dgram = require('node:dgram');
const dns = require('node:dns');
const fs = require('node:fs');

const writing = [
  'appendFile',
  'copyFile',
  'cp',
  'link',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'symlink',
  'truncate',
  'unlink',
  'writeFile',
];

for (const name of writing) {
  for (const [holder, own] of [
    [fs, name],
    [fs, `${name}Sync`],
    [fs.promises, name],
  ])
    forbid(holder, own);
}
forbid(fs, 'createWriteStream');
for (const [holder, name] of [
  [fs, 'open'],
  [fs, 'openSync'],
  [fs.promises, 'open'],
])
  forbid(holder, name, ([, flags = 'r']) =>
    typeof flags !== 'string' && typeof flags !== 'number' ? false : flags !== 'r' && flags !== 0,
  );
forbid(Socket.prototype, 'connect');
forbid(dgram, 'createSocket');
forbid(dns, 'lookup');

function forbid(holder, name, isForbidden = () => true) {
  const own = holder[name];
  holder[name] = function (...given) {
    if (!isForbidden(given)) return own.apply(this, given);
    fs.writeSync(2, `${name} was called.\n`);
    process.kill(process.pid, 'SIGABRT');
  };
}
