import type { Schemas } from '../api/client';
import type { CodePoints } from './codePoints';

export type Role = Schemas['ReportBlock']['role'];

/** A stretch of a report that is drawn as one: a block, or a piece of a very long one. UTF-16 units, half-open. */
export interface Row {
  readonly begin: number;
  readonly end: number;
  readonly role: Role;
  /** Why it is no part of the report; null where it is. */
  readonly leftOut: string | null;
  /** Why the reader left it out, where a person put it back; else null. */
  readonly restored: string | null;
  /** A code point of it, by which the server knows it. */
  readonly at: number;
}

/** Longer stretches are cut, for a browser lays out a line of megabytes too slowly to be used. */
export const LONGEST = 4000;

/**
 * How a report is drawn: its blocks in order, and what lies between them where that is more than white space, so that
 * nothing of the text is ever left unshown.
 */
export function rows(
  points: CodePoints,
  blocks: readonly Schemas['ReportBlock'][],
  dropped: readonly Schemas['LeftOut'][],
  restored: readonly Schemas['LeftOut'][] = [],
): Row[] {
  const result: Row[] = [];
  let done = 0;
  const add = (begin: number, end: number, role: Role) => {
    const over = (cuts: readonly Schemas['LeftOut'][]) =>
      cuts.find((cut) => points.unit(cut.begin) < end && points.unit(cut.end) > begin);
    const cut = over(dropped);
    const back = over(restored);
    for (const [from, to] of pieces(points.text, begin, end)) {
      result.push({
        begin: from,
        end: to,
        role,
        leftOut: cut?.why ?? null,
        restored: back?.why ?? null,
        at: (cut ?? back)?.begin ?? points.point(from),
      });
    }
  };
  const between = (until: number) => {
    if (until > done && points.text.slice(done, until).trim() !== '') {
      add(done, until, 'BODY');
    }
  };
  for (const block of blocks) {
    const begin = points.unit(block.begin);
    const end = points.unit(block.end);
    between(begin);
    add(begin, end, block.role);
    done = Math.max(done, end);
  }
  between(points.text.length);
  return result;
}

/** Cuts a stretch into pieces that are not too long, at white space where there is some. */
export function pieces(text: string, begin: number, end: number): [number, number][] {
  const result: [number, number][] = [];
  let from = begin;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    let to = space > from + LONGEST / 2 ? space + 1 : from + LONGEST;
    const unit = text.charCodeAt(to - 1);
    if (unit >= 0xd800 && unit < 0xdc00) to++; // never between the halves of a character
    result.push([from, to]);
    from = to;
  }
  result.push([from, end]);
  return result;
}
