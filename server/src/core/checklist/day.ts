/** A day of the calendar, as `2026-11-23`. */
export type Day = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const MILLISECONDS = 86_400_000;

/** Whether a text is a day that exists: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  return millisecondsOf(text) !== undefined;
}

/** The day so many days later. The day must exist; beyond the year 9999 it is the last one there is. */
export function addDays(day: Day, count: number): Day {
  const end = (millisecondsOf(day) ?? 0) + count * MILLISECONDS;
  return dayOf(Math.min(end, Date.UTC(9999, 11, 31)));
}

/** The local day of a point in time. */
export function localDay(now: Date): Day {
  return dayOf(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()));
}

function millisecondsOf(text: string): number | undefined {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return undefined;
  const milliseconds = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // The calendar turns over what does not exist: the 30th of February is a day of March.
  return Number(year) >= 1000 && dayOf(milliseconds) === text ? milliseconds : undefined;
}

function dayOf(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10);
}
