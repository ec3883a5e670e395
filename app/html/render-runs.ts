import type { Run } from '../document/index.ts';
import { escapeHtml } from './escape.ts';

/** Words with their looks as inline HTML. */
export function renderRuns(runs: readonly Run[]): string {
  return runs.map(renderRun).join('');
}

function renderRun(run: Run): string {
  if ('lineBreak' in run) return '<br>';
  let html = escapeHtml(run.text).replaceAll('\n', '<br>');
  if (run.label) html = `<strong class="label">${html}</strong>`;
  if (run.remark) html = `<span class="said">${html}</span>`;
  if (run.bold) html = `<strong>${html}</strong>`;
  if (run.italic) html = `<em>${html}</em>`;
  if (run.underline) html = `<u>${html}</u>`;
  return run.href ? `<a href="${escapeHtml(run.href)}" rel="noopener noreferrer">${html}</a>` : html;
}
