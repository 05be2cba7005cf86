/** Part of an attribution, as it is marked in the text. */
export type Part = 'content' | 'cue' | 'source';

/** A stretch to mark, in UTF-16 units of the whole text, half-open. */
export interface Marked {
  readonly begin: number;
  readonly end: number;
  readonly part: Part;
  /** Which attribution it belongs to. */
  readonly of: string;
}

/** A stretch over which the same marks lie. */
export interface Segment {
  readonly begin: number;
  readonly end: number;
  readonly marks: readonly Marked[];
}

/**
 * Cuts `[begin, end)` wherever a mark starts or stops. The segments follow one another without a gap; a segment's
 * marks are in the order given. Marks may overlap, nest and reach beyond the stretch.
 */
export function segments(begin: number, end: number, marks: readonly Marked[]): Segment[] {
  const inside = marks.filter((mark) => mark.begin < end && mark.end > begin);
  const cuts = new Set([begin, end]);
  for (const mark of inside) {
    cuts.add(Math.max(begin, mark.begin));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const result: Segment[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const from = places[i] as number;
    const to = places[i + 1] as number;
    result.push({ begin: from, end: to, marks: inside.filter((mark) => mark.begin < to && mark.end > from) });
  }
  return result;
}
