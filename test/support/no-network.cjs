// Loaded before the app: whoever opens a connection or asks for a name learns that synthesis has no network.
const dns = require('node:dns');
const net = require('node:net');

const refuse = (what) => () => {
  throw new Error(`synthesis must not use the network: ${what}`);
};

net.Socket.prototype.connect = refuse('connect');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6']) dns[name] = refuse(`dns.${name}`);
globalThis.fetch = refuse('fetch');
