/** Says on stderr what is being done, so that stdout keeps the results alone. */
export function progress(text: string): void {
  process.stderr.write(`${text}\n`);
}
