import type { Translate } from '../translate.ts';

/** At most 53 characters, as Helm wants it. */
export const RELEASE = /^(?=.{1,53}$)[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;
/** At most 63 characters, as Kubernetes wants it. */
export const NAMESPACE = /^(?=.{1,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/;

/** What is wrong with the name of a release as it is typed, or undefined. */
export function releaseProblem(typed: string, t: Translate): string | undefined {
  if (RELEASE.test(typed.trim())) return undefined;
  return t('A release has at most 53 lower-case letters, digits, hyphens and dots, none of the last two at its ends.');
}

/** What is wrong with the name of a namespace as it is typed, or undefined. */
export function namespaceProblem(typed: string, t: Translate): string | undefined {
  if (NAMESPACE.test(typed.trim())) return undefined;
  return t('A namespace has at most 63 lower-case letters, digits and hyphens, and no hyphen at its ends.');
}
