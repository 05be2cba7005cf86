import { createContext, useContext } from 'react';
import { en, type Words } from './en';

export type { Words };

const Catalogue = createContext<Words>(en);

export const WordsProvider = Catalogue.Provider;

/** What the pages say, in the reader's language. */
export const useWords = (): Words => useContext(Catalogue);

const days = new Map<string, Intl.DateTimeFormat>();

/** An ISO day as a person writes it: 12 Feb 2025. */
export function day(iso: string, locale: string): string {
  let format = days.get(locale);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
    days.set(locale, format);
  }
  return format.format(new Date(`${iso}T00:00:00Z`));
}

/** A moment as a person writes it. */
export function moment(iso: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

export function language(tag: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}
