// Lets Node.js run the app’s TypeScript as it stands, without a compile step and without checking types.
//
// tsx would also take every JavaScript file of node_modules through esbuild, which costs a third of a small synthesis.
// Our dependencies are CommonJS already, so Node.js keeps loading those itself.
const { enableCompileCache } = require('node:module');

const javascript = require.extensions['.js'];
require('tsx/cjs');
require.extensions['.js'] = javascript;

// From Node.js 22.1 on, compiled code is kept between runs.
enableCompileCache?.();
