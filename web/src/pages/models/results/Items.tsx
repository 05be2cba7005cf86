import { Link } from 'react-router';
import type { Item, Quote } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';
import { RestMark } from './Marks';

/** Where in its report a quotation opens. */
const place = ({ attribution, at }: Quote) =>
  attribution !== null ? `?said=${attribution}` : at !== null ? `?at=${at}` : '';

/** What a part rests on: each quotation with who said it, where and when, and the way to the report. */
export function Quotes({ dossier, quotes }: { dossier: string; quotes: readonly Quote[] }) {
  const words = useModelWords();
  return (
    <ul className="cites">
      {quotes.map((quote, i) => (
        <li key={i} className={quote.counter ? 'counter' : undefined}>
          {quote.counter && <b className="sign">{words.against}</b>}
          <q>{quote.text}</q>{' '}
          <span className="quiet">
            {quote.document === null ? (
              quote.source
            ) : (
              <Link to={`/d/${dossier}/reports/${quote.document}${place(quote)}`}>{quote.source}</Link>
            )}
          </span>
          {quote.troubles.map((trouble) => (
            <span key={trouble} className="trouble">
              ! {trouble}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** A part of a model in words, with what it rests on. */
export function ItemView({ dossier, item }: { dossier: string; item: Item }) {
  const words = useModelWords();
  return (
    <div className="item" id={item.id} tabIndex={-1}>
      <p className="item-words">
        <RestMark assumed={item.assumed} shaken={item.shaken} /> <span>{item.words}</span>
        {item.detail !== '' && <span className="quiet"> {item.detail}</span>}
      </p>
      {item.quotes.length > 0 && (
        <details>
          <summary>{words.quotations(item.quotes.length)}</summary>
          <Quotes dossier={dossier} quotes={item.quotes} />
        </details>
      )}
    </div>
  );
}
