/** A column of a table on the terminal. */
export interface TextColumn {
  readonly title: string;
  readonly align?: 'right';
}

/** A table for people: columns as wide as their words, numbers to the right, a rule under the titles. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const titles = columns.map(({ title }) => title);
  const widths = columns.map((_, index) =>
    Math.max(...[titles, ...rows].map((row) => [...(row[index] ?? '')].length)),
  );
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => {
        const cell = row[index] ?? '';
        const padding = ' '.repeat((widths[index] ?? 0) - [...cell].length);
        return align === 'right' ? padding + cell : cell + padding;
      })
      .join('  ')
      .trimEnd();
  return [titles, widths.map((width) => '─'.repeat(width)), ...rows].map(line).join('\n');
}
