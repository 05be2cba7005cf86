/**
 * Converts between Unicode code points, in which the server counts, and UTF-16 units, in which JavaScript does.
 * A conversion is a binary search over the text's supplementary characters, and free where there are none.
 */
export class CodePoints {
  /** Code point index of each supplementary character, ascending. */
  private readonly wide: number[] = [];

  constructor(readonly text: string) {
    let point = 0;
    for (let at = 0; at < text.length; at++, point++) {
      const unit = text.charCodeAt(at);
      if (unit >= 0xd800 && unit < 0xdc00) {
        const next = text.charCodeAt(at + 1);
        if (next >= 0xdc00 && next < 0xe000) {
          this.wide.push(point);
          at++;
        }
      }
    }
  }

  /** The UTF-16 index at which code point `point` starts. */
  unit(point: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.wide[middle] as number) < point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  }

  /** The code point that holds the UTF-16 unit at `index`. */
  point(index: number): number {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.wide[middle] as number) + middle < index) low = middle + 1;
      else high = middle;
    }
    return index - low;
  }
}
