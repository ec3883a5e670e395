export { cellText, isNumeric, typedText } from './cell-text.ts';
export { type Block, clipboardBlock, parseTsv } from './clipboard.ts';
export { asSignature } from './signature.ts';
