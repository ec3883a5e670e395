import { children, descendants, MAIN, type WordFile, words } from '../word-file.ts';
import { styleOf, value } from './paragraphs.ts';
