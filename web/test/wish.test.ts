import { describe, expect, it } from 'vitest';
import { inserted, renamed, suggestions, tokens, written } from '../src/models/wish';

describe('a condition', () => {
  it('is cut into words, names and signs; a name may have several words', () => {
    expect(tokens('not Accept ceasefire if ("Trade and aid" or Pay)').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'keyword not', 'name Accept ceasefire', 'keyword if', 'sign (', 'quoted Trade and aid', 'keyword or', 'name Pay', 'sign )',
    ]);
  });

  it('takes a word of mixed case for a part of a name, as the server does', () => {
    expect(tokens('Not Pay').map(({ kind, text }) => `${kind} ${text}`)).toEqual(['name Not Pay']);
  });

  it('with a quote that nobody closed runs to its end', () => {
    expect(tokens('not "Pay if').at(-1)).toEqual({ kind: 'quoted', text: 'Pay if', begin: 4, end: 11 });
  });
});

describe('renaming in a condition', () => {
  it('changes the name wherever it stands, and nothing else', () => {
    expect(renamed('not Block  if (Withdraw or  Block)', 'Block', 'Close the port')).toBe('not Close the port  if (Withdraw or  Close the port)');
  });

  it('leaves names alone that only begin alike', () => {
    expect(renamed('Block the port and Block', 'Block', 'Pay')).toBe('Block the port and Pay');
  });

  it('quotes a name that would be misread, and takes the quotes away again', () => {
    const quoted = renamed('not Trade', 'Trade', 'Trade and aid');
    expect(quoted).toBe('not "Trade and aid"');
    expect(renamed(quoted, 'Trade and aid', 'Trade')).toBe('not Trade');
  });

  it('finds a name again however it was written', () => {
    for (const name of ['Block', 'if only', 'say "no"', "'tis", 'back\\slash', 'a (b)', 'two  blanks']) {
      const wish = `not ${written(name)} or Pay`;
      expect(renamed(wish, name, 'Pay')).toBe('not Pay or Pay');
      expect(renamed('not Other or Pay', 'Other', name)).toBe(wish);
    }
  });
});

describe('putting a condition together', () => {
  it('sets pieces apart by one blank, and none inside parentheses', () => {
    let made = { text: '', caret: 0 };
    for (const piece of ['not', '(', 'Block', 'or', 'Pay', ')', 'if', 'Protest']) made = inserted(made.text, made.caret, piece);
    expect(made).toEqual({ text: 'not (Block or Pay) if Protest', caret: 29 });
  });

  it('puts a piece in where the caret is', () => {
    expect(inserted('Block if Pay', 5, 'and')).toEqual({ text: 'Block and if Pay', caret: 9 });
  });
});

describe('suggestions', () => {
  const names = ['Block', 'Withdraw', 'Block the port', 'Unblock'];
  const offered = (text: string, caret = text.length) => suggestions(text, caret, names).map((one) => one.text);

  it('complete the name that is being typed, those that begin so first', () => {
    expect(offered('not bl')).toEqual(['not Block', 'not Block the port', 'not Unblock']);
  });

  it('keep what follows the caret', () => {
    expect(offered('not wi if Block', 6)).toEqual(['not Withdraw if Block']);
  });

  it('end where a whole name stands', () => {
    expect(offered('not Block')).toEqual([]);
  });
});
