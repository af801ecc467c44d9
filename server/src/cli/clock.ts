/** The time; `SOURCE_DATE_EPOCH` (seconds) fixes it, so that reports can be reproduced (reproducible-builds.org). */
export function timeIn({ SOURCE_DATE_EPOCH: fixed = '' }: Readonly<Record<string, string | undefined>>): Date {
  return /^\d{1,11}$/.test(fixed) ? new Date(Number(fixed) * 1000) : new Date();
}
