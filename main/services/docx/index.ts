export { readWord, type WordContent } from './read-word.ts';
