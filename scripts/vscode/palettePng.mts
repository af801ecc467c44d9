import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** Text and its smooth edges need no more colours than these. */
const COLOURS = 64;

/** Makes a picture of an editor a quarter of its size, with a palette of few colours. */
export async function toPalette(browser: Browser, png: Buffer): Promise<Buffer> {
  const { width, height, pixels } = await decode(browser, png);
  const { palette, indexOf } = choosePalette(pixels);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    // Every row starts with its filter: 0, none.
    for (let x = 0; x < width; x += 1) rows[y * (width + 1) + x + 1] = indexOf(pixels[y * width + x] ?? 0);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits per pixel, with a palette.
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    png.subarray(0, 8),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The pixels of a picture, row by row, each as 0xRRGGBB. */
async function decode(browser: Browser, png: Buffer): Promise<{ width: number; height: number; pixels: Uint32Array }> {
  const page = await browser.newPage();
  const { width, height, url } = await page.evaluate(
    async (source) => {
      const image = await createImageBitmap(await (await fetch(source)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      if (context === null) throw new Error('The browser cannot read pictures.');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const reader = new FileReader();
      reader.readAsDataURL(new Blob([data]));
      await new Promise((resolve) => reader.addEventListener('load', resolve));
      return { width: image.width, height: image.height, url: String(reader.result) };
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
  // Red, green, blue and opacity: the picture is opaque.
  const pixels = Uint32Array.from({ length: width * height }, (_, at) => bytes.readUInt32BE(at * 4) >>> 8);
  return { width, height, pixels };
}

/** The most telling colours of a picture, and for each of its colours the place of the nearest one. */
function choosePalette(pixels: Uint32Array): { palette: readonly number[]; indexOf: (colour: number) => number } {
  const counts = new Map<number, number>();
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const candidates = [...counts].map(([colour, count]) => ({ colour, count, place: 0, distance: Number.MAX_VALUE }));
  const palette: number[] = [];
  while (palette.length < Math.min(COLOURS, candidates.length)) {
    // The colour that is missed most comes next: often seen, or unlike all others as a yellow line among grey letters.
    const next = candidates.reduce((worst, other) => (missed(other) > missed(worst) ? other : worst));
    palette.push(next.colour);
    for (const candidate of candidates) {
      const here = distance(candidate.colour, next.colour);
      if (here < candidate.distance) Object.assign(candidate, { distance: here, place: palette.length - 1 });
    }
  }
  const places = new Map(candidates.map(({ colour, place }) => [colour, place]));
  return { palette, indexOf: (colour) => places.get(colour) ?? 0 };
}

function missed({ count, distance }: { readonly count: number; readonly distance: number }): number {
  return Math.sqrt(count) * distance;
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function distance(one: number, other: number): number {
  const others = channels(other);
  return channels(one).reduce((sum, channel, at) => sum + (channel - (others[at] ?? 0)) ** 2, 0);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const result = Buffer.alloc(content.length + 8);
  result.writeUInt32BE(data.length, 0);
  content.copy(result, 4);
  result.writeUInt32BE(crc32(content), content.length + 4);
  return result;
}
