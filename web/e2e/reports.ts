const speakers = ['Una Farrowby', 'Ada Moor', 'Ivo Brandt', 'Maud Ketteridge', 'Perpetua Lisle'];
const matters = ['the night bonus', 'the new tariff', 'the northern lock', 'the pilots’ contract', 'the fish quay'];

/** A report of about so many words, in which every third sentence says who said what. */
export function longReport(words: number): string {
  const paragraphs = ['A hundred thousand words from the harbour', 'PORT ELSMERE, March 3, 2025 — The talks went on.'];
  for (let i = 0, told = 0; told < words; i++) {
    const speaker = speakers[i % speakers.length] as string;
    const matter = matters[(i * 7) % matters.length] as string;
    const paragraph =
      `${speaker} said that ${matter} would be settled before the ${i + 1}th sitting of the board. ` +
      `The room stayed quiet for a while, and the clerks went through the papers of the day before. ` +
      `Nobody outside the hall could tell how much of the money for ${matter} had been spent by then.`;
    paragraphs.push(paragraph);
    told += paragraph.split(' ').length;
  }
  paragraphs.push('This is the last sentence of all.');
  return paragraphs.join('\n\n') + '\n';
}

/** One of many short reports, each with words of its own. */
export function shortReport(number: number): string {
  const speaker = speakers[number % speakers.length] as string;
  const matter = matters[(number * 3) % matters.length] as string;
  const day = new Date(Date.UTC(2000, 0, 1 + (number % 9_000)));
  return [
    `Report ${number} of the harbour`,
    `PORT ELSMERE, ${day.toLocaleDateString('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' })} — ${speaker} said that ${matter} would wait until sitting ${number}.`,
    `“We shall not move before vessel ${number * 17} has left,” ${speaker} told reporters at berth ${number % 97}.`,
    `The board's paper ${number * 31} put the cost at ${number * 13} crowns, and a board official said that it was too low.`,
  ].join('\n\n');
}
