/** A number with its noun, in English: "1 report", "2 reports". */
export const n = (count: number, one: string, many: string = one + 's') =>
  `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
