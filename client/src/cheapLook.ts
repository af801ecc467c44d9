/**
 * Words of which every Zadig values file holds at least one, as a whole key or in a comment of ours. Wider than the
 * server's own look on purpose: the server decides, this only spares everybody else its start.
 */
const marker = /\b(?:microservice|connections|staticClients|extAuth|ee)\b|zadig-ha/;

/** Whether a text may be a Zadig values file. One linear search, no parsing; `true` is a guess, `false` is certain. */
export function mayBeValuesFile(text: string): boolean {
  return marker.test(text);
}
