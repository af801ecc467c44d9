import { CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import type { RealInput } from '../inputs.ts';
import type { Session } from './session.ts';

/** Points at one of the places of an input, each in turn. */
export function askHover(session: Session, { hovers }: RealInput, round: number): Promise<unknown> {
  const { line, character } = inTurn(hovers, round);
  return session.ask(HoverRequest.method, { position: { line, character } });
}

/** Asks what can be written behind the given text of a line. */
export function askCompletion(session: Session, line: number, before: string): Promise<unknown> {
  return session.ask(CompletionRequest.method, {
    position: { line, character: before.length },
    context: { triggerKind: 1 },
  });
}

/** One of several, each in turn. */
export function inTurn<T>(items: readonly T[], round: number): T {
  const item = items[round % items.length];
  if (item === undefined) throw new Error('there is none');
  return item;
}
