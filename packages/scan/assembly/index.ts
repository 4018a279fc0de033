// One module: every kernel of this folder is exported here, and nothing else. A new file of kernels
// adds its line, its interface to src/kernel/kernels.ts and its twin to src/kernel/twin.ts; then
// `npm run kernels` writes the module anew.

export { find, rowsWith } from './finder';
export { encode } from './encode';
export { instants } from './instants';
export { lineEnds, lines } from './lines';
export { marks } from './marks';
export { numbers } from './numbers';
export { quoted } from './quoted';
export { spaces } from './spaces';
