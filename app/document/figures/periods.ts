/** A stretch of calendar time: one column of the calendar of actions. */
export interface Period {
  /** `T3 2026` in two lines, or a half-year, or a year. */
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const MOST_COLUMNS = 14;
const UNITS = [
  { months: 3, name: 'T' },
  { months: 6, name: 'S' },
  { months: 12, name: '' },
] as const;

/** Months since the year 0 of the beginning of a partial date; undefined when it is none. */
export function firstMonth(date: string): number | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date);
  return match ? Number(match[1]) * 12 + Number(match[2] ?? 1) - 1 : undefined;
}

/** The same of its end: a year ends in December. */
export function lastMonth(date: string): number | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(date);
  return match ? Number(match[1]) * 12 + Number(match[2] ?? 12) - 1 : undefined;
}

/** The columns from one month to another: quarters, half-years or years, whichever the page has room for. */
export function periodsBetween(from: number, to: number): Period[] {
  for (const { months, name } of UNITS) {
    const first = Math.floor(from / months);
    const count = Math.floor(to / months) - first + 1;
    if (count > MOST_COLUMNS) continue;
    return Array.from({ length: count }, (_, index) => {
      const start = (first + index) * months;
      const year = Math.floor(start / 12);
      const rank = (start % 12) / months + 1;
      return { label: name ? `${name}${rank}\n${year}` : String(year), from: start, to: start + months - 1 };
    });
  }
  return [];
}
