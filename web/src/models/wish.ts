/**
 * Conditions as people type them, such as `not Block if Withdraw`: cut into words and names without judging them (the
 * server does that), so that names can be renamed and completed while one types. Cost: linear in the text.
 */

const KEYWORDS = new Set(['not', 'and', 'or', 'if', 'iff', 'then']);

export interface Token {
  kind: 'name' | 'quoted' | 'keyword' | 'sign';
  /** The name itself, without quotes. */
  text: string;
  begin: number;
  end: number;
}

const isKeyword = (word: string) => {
  const lower = word.toLowerCase();
  return KEYWORDS.has(lower) && (word === lower || word === word.toUpperCase());
};

/** An open quote runs to the end of the text. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  let name: Token | null = null;
  while (at < text.length) {
    const c = text.charAt(at);
    if (/\s/.test(c)) {
      at++;
    } else if (c === '(' || c === ')') {
      found.push({ kind: 'sign', text: c, begin: at, end: at + 1 });
      name = null;
      at++;
    } else if (c === '"' || (c === "'" && name === null)) {
      const token = quoted(text, at);
      found.push(token);
      name = null;
      at = token.end;
    } else {
      let end = at;
      while (end < text.length && !/[\s()"]/.test(text.charAt(end))) end++;
      const word = text.slice(at, end);
      if (isKeyword(word)) {
        found.push({ kind: 'keyword', text: word, begin: at, end });
        name = null;
      } else if (name === null) {
        name = { kind: 'name', text: word, begin: at, end };
        found.push(name);
      } else {
        name.text += ` ${word}`;
        name.end = end;
      }
      at = end;
    }
  }
  return found;
}

function quoted(text: string, begin: number): Token {
  let name = '';
  for (let at = begin + 1; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === '\\' && at + 1 < text.length) name += text.charAt(++at);
    else if (c === text.charAt(begin)) return { kind: 'quoted', text: name, begin, end: at + 1 };
    else name += c;
  }
  return { kind: 'quoted', text: name, begin, end: text.length };
}

/** A name as it stands in a condition: in quotes where it would be misread. */
export function written(name: string): string {
  const plain =
    name !== '' && !name.startsWith("'") && !/[()"\\]/.test(name) && name.split(/\s/).every((word) => word !== '' && !KEYWORDS.has(word.toLowerCase()));
  return plain ? name : `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** The condition with a name changed wherever it stands; all else stays as it was typed. */
export function renamed(text: string, from: string, to: string): string {
  let out = '';
  let done = 0;
  for (const token of tokens(text)) {
    if ((token.kind === 'name' || token.kind === 'quoted') && token.text === from) {
      out += text.slice(done, token.begin) + written(to);
      done = token.end;
    }
  }
  return out + text.slice(done);
}

/** The condition with a piece put in where the caret is, and where the caret is then. */
export function inserted(text: string, caret: number, piece: string): { text: string; caret: number } {
  const before = text.slice(0, caret);
  const after = text.slice(caret);
  const lead = before === '' || /[\s(]$/.test(before) || piece === ')' ? '' : ' ';
  const tail = piece === '(' || after === '' || /^[\s)]/.test(after) ? '' : ' ';
  const put = lead + piece + tail;
  return { text: before + put + after, caret: caret + put.length };
}

/**
 * Names that the words before the caret may be the beginning of, and the condition with each filled in. Where a finished
 * name stands there is nothing to suggest.
 */
export function suggestions(text: string, caret: number, names: readonly string[]): { name: string; text: string; caret: number }[] {
  const before = text.slice(0, caret);
  const last = tokens(before).at(-1);
  const typing = last !== undefined && (last.kind === 'name' || last.kind === 'quoted') && before.slice(last.end).trim() === '';
  const typed = typing ? last.text.toLocaleLowerCase() : '';
  const begin = typing ? last.begin : caret;
  if (typing && names.some((name) => name.toLocaleLowerCase() === typed)) return [];
  if (!typing && last?.text === ')') return [];
  const rest = text.slice(caret);
  const matching = names.filter((name) => name.toLocaleLowerCase().includes(typed));
  const starting = matching.filter((name) => name.toLocaleLowerCase().startsWith(typed));
  return [...starting, ...matching.filter((name) => !starting.includes(name))].map((name) => {
    const head = before.slice(0, begin);
    const put = `${head}${head === '' || /[\s(]$/.test(head) ? '' : ' '}${written(name)}`;
    return { name, text: put + rest, caret: put.length };
  });
}
