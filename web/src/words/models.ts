import { models as en } from './enModels';
import { useWords } from '.';

export type ModelWords = typeof en;

/** By locale. They are apart from the other words so that only the pages that say them fetch them. */
const catalogues = new Map<string, ModelWords>([['en-GB', en]]);

/** What the pages of conflict models say, in the reader's language. */
export const useModelWords = (): ModelWords => catalogues.get(useWords().locale) ?? en;
