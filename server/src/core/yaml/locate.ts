export type {
  BrokenContext,
  CommentContext,
  Context,
  EmptyContext,
  ItemContext,
  KeyContext,
  Typed,
  ValueContext,
} from './context/context.ts';
export { contextAt } from './context/contextAt.ts';
export { type NodePlace, nodeAt } from './nodeAt.ts';
export { type PathRange, rangeOf } from './rangeOf.ts';
