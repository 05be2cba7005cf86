import { describe, expect, it } from 'vitest';
import { CodePoints } from '../src/text/codePoints';
import { LONGEST, pieces, rows } from '../src/text/rows';
import { segments, type Marked } from '../src/text/segments';

describe('code points', () => {
  it('count a character beyond the basic plane once', () => {
    const text = new CodePoints('a🕊b🕊c');
    expect([0, 1, 2, 3, 4, 5].map((point) => text.unit(point))).toEqual([0, 1, 3, 4, 6, 7]);
    expect([0, 1, 3, 4, 6, 7].map((unit) => text.point(unit))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('place the second half of a character with its first', () => {
    expect(new CodePoints('🕊x').point(1)).toBe(0);
  });
});

describe('segments', () => {
  const mark = (begin: number, end: number, part: Marked['part'], of: string): Marked => ({ begin, end, part, of });

  it('cut where marks start and stop, and leave no gap', () => {
    const cut = segments(0, 10, [mark(2, 6, 'content', 'a'), mark(4, 8, 'source', 'b')]);
    expect(cut.map(({ begin, end, marks }) => [begin, end, marks.map((m) => m.of).join('')])).toEqual([
      [0, 2, ''],
      [2, 4, 'a'],
      [4, 6, 'ab'],
      [6, 8, 'b'],
      [8, 10, ''],
    ]);
  });

  it('keep marks that reach beyond the stretch inside it', () => {
    expect(segments(5, 8, [mark(0, 100, 'content', 'a')])).toEqual([
      { begin: 5, end: 8, marks: [mark(0, 100, 'content', 'a')] },
    ]);
  });
});

describe('rows', () => {
  it('show what lies between blocks, so that no text is lost', () => {
    const text = 'Head\n\nstray words\n\nBody.';
    const drawn = rows(
      new CodePoints(text),
      [
        { role: 'HEADLINE', begin: 0, end: 4 },
        { role: 'BODY', begin: 19, end: 24 },
      ],
      [],
    );
    expect(drawn.map((row) => text.slice(row.begin, row.end).trim())).toEqual(['Head', 'stray words', 'Body.']);
  });

  it('say why a block was left out', () => {
    const drawn = rows(
      new CodePoints('To let: two rooms'),
      [{ role: 'ADVERTISEMENT', begin: 0, end: 17 }],
      [{ begin: 0, end: 17, why: 'advertisement' }],
    );
    expect(drawn[0]?.leftOut).toBe('advertisement');
    expect(drawn[0]?.restored).toBeNull();
  });

  it('say that a person put a block back, and where it is for the server', () => {
    const drawn = rows(
      new CodePoints('🕊 To let: two rooms'),
      [{ role: 'BODY', begin: 2, end: 19 }],
      [],
      [{ begin: 2, end: 19, why: 'advertisement' }],
    );
    expect(drawn.map(({ role, leftOut, restored, at }) => [role, leftOut, restored, at])).toEqual([
      ['BODY', null, null, 0],
      ['BODY', null, 'advertisement', 2],
    ]);
  });

  it('cut a line of five megabytes into pieces without splitting a character', () => {
    const text = '🕊'.repeat(2_500_000);
    const cut = pieces(text, 0, text.length);
    expect(cut.map(([from, to]) => text.slice(from, to)).join('')).toBe(text);
    expect(Math.max(...cut.map(([from, to]) => to - from))).toBeLessThanOrEqual(LONGEST + 1);
    expect(cut.every(([from]) => from % 2 === 0)).toBe(true);
  });
});
