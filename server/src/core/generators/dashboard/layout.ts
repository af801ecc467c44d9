/** Where a panel lies, in Grafana's words. */
export interface GridPosition {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

const COLUMNS = 24;

/** Places panels from left to right, in rows as high as their highest panel. */
export function layOut(sizes: readonly { readonly width: number; readonly height: number }[]): readonly GridPosition[] {
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  return sizes.map(({ width, height }) => {
    if (x + width > COLUMNS) {
      x = 0;
      y += rowHeight;
      rowHeight = 0;
    }
    const position = { x, y, w: width, h: height };
    x += width;
    rowHeight = Math.max(rowHeight, height);
    return position;
  });
}
