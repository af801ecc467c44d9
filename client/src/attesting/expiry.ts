import type { Translate } from '../translate.ts';

/** A point in time as the day that the user's calendar shows, such as `2026-11-23`. */
export function localDay(now: Date): string {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `${now.getFullYear()}-${month}-${day}`;
}

/** What is wrong with an end as it is typed, or undefined. Nothing typed means what is usual. */
export function expiryProblem(typed: string, today: string, t: Translate): string | undefined {
  const text = typed.trim();
  // `30d`
  if (text === '' || text === 'never' || /^[1-9]\d{0,4}d$/.test(text)) return undefined;
  if (!isDay(text)) return t('Write a number of days such as 30d, a day such as 2026-12-23, or never.');
  return text < today ? t('This day is over.') : undefined;
}

/** Whether a day exists: the calendar turns `2026-02-30` over into March. */
function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
