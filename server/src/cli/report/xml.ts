import { harmless } from './style.ts';

/** What no XML document may hold, whatever way it is written. */
const FORBIDDEN = /[\p{Cs}\ufffe\uffff]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** One element of XML. Attributes are foreign texts; `content` is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  const tag = `${name}${written.join('')}`;
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${name}>`;
}

/** A foreign text in XML, as one line. */
export function xmlText(text: string): string {
  return harmless(text)
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
