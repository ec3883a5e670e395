export { type ComparedState, type ComparisonFile, renderComparison } from './comparison/render-comparison.ts';
export { renderWord } from './render-word.ts';
