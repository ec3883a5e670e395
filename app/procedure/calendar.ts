import type { ProcedureDate } from './dates.ts';

const NEWLINE = '\r\n';
const LINE_BYTES = 75;

export interface CalendarOptions {
  /** Shown as the calendar's name. */
  readonly name: string;
  /** Makes the events' ids unlike those of another dossier. */
  readonly dossierId: string;
  readonly now: Date;
}

/** The dates as an iCalendar file (RFC 5545), one whole-day event each; opening it again updates the same events. */
export function calendarFile(
  dates: readonly ProcedureDate[],
  { name, dossierId, now }: CalendarOptions,
): string {
  const stamp = `${now.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
  const events = dates.flatMap(({ id, label, date, note, who, source, kind }) => [
    'BEGIN:VEVENT',
    `UID:${dossierId}-${id}@prefigure`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${dayAfter(date)}`,
    `SUMMARY:${escapeText(label)}`,
    `DESCRIPTION:${escapeText([note, who, source].filter(Boolean).join('\n'))}`,
    `STATUS:${kind === 'prevue' ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Prefigure//Suivi de la procedure//FR',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map(fold).join(NEWLINE) + NEWLINE;
}

function dayAfter(date: string): string {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10).replaceAll('-', '');
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r?\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

// Lines are cut at 75 bytes, never inside a letter; the next line begins with a space.
function fold(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let bytes = 0;
  for (const letter of line) {
    const size = encoder.encode(letter).length;
    if (bytes + size > LINE_BYTES) {
      folded += `${NEWLINE} `;
      bytes = 1;
    }
    folded += letter;
    bytes += size;
  }
  return folded;
}
