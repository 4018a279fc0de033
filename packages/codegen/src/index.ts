export { type Built, build, mayGenerate } from './build.ts';
export { bytesOf } from './bytes.ts';
export { type Code, join, js, type Name, nameOf, nothing, type Part } from './code.ts';
export { Scope } from './scope.ts';
