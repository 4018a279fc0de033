export { fields } from './read';
