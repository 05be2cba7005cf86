import { Anchor, Button, Group, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../api/client';
import { useBrief, useSummary } from '../api/queries';
import { Published, UNSURE } from '../parts/Marks';
import { Failed, Nothing, Waiting } from '../parts/States';
import { day, useWords } from '../words';
import { Cited } from './ActorPanel';

type Quote = Schemas['BriefQuote'];

/** What is going on? Who speaks, what they say, what several reports tell and what only one does; made to be printed. */
export default function BriefPage() {
  const words = useWords();
  const { dossier = '' } = useParams();
  const brief = useBrief(dossier);
  const summary = useSummary(dossier);
  if (brief.isPending) return <Waiting />;
  if (brief.isError && brief.data === undefined) return <Failed fault={brief.error} retry={() => void brief.refetch()} />;
  const { reports, witnesses, voices, shared, single, unclear } = brief.data;
  if (reports.length === 0) {
    return (
      <Nothing alone title={words.brief.emptyTitle} what={words.brief.emptyWhat}>
        <Anchor component={Link} to={`/d/${dossier}/reports`}>
          {words.brief.toReports}
        </Anchor>
      </Nothing>
    );
  }
  const standing = summary.data?.standing;
  const attributions = standing?.attributions ?? 0;
  const most = Math.max(1, ...voices.map((voice) => voice.direct + voice.indirect));
  return (
    <article className="page brief">
      <Group justify="space-between" align="start">
        <Title order={1} size="h2">
          {summary.data?.name}
        </Title>
        <Button
          variant="default"
          size="xs"
          className="no-print"
          leftSection={<IconPrinter size={16} aria-hidden />}
          onClick={() => window.print()}
        >
          {words.print}
        </Button>
      </Group>
      <p className="lead">
        {words.brief.summary(reports.length, witnesses, attributions, standing?.actors ?? voices.length)}{' '}
        {words.brief.checked(standing?.reviewed ?? 0, attributions)} {unclear > 0 && words.brief.unclear(unclear)}
      </p>
      <section>
        <Title order={2} size="h4">
          {words.brief.speakers}
        </Title>
        <ol className="voices">
          {voices.slice(0, 12).map((voice) => (
            <li key={voice.actor.id}>
              <h3>
                <Link to={`/d/${dossier}/actors/${encodeURIComponent(voice.actor.id)}`}>{voice.actor.name}</Link>
                <span className="quiet"> {voice.affiliation}</span>
              </h3>
              <div className="bar" aria-hidden>
                <span className="direct" style={{ width: `${(100 * voice.direct) / most}%` }} />
                <span className="indirect" style={{ width: `${(100 * voice.indirect) / most}%` }} />
              </div>
              <p className="quiet">
                {voice.direct} {words.brief.direct}, {voice.indirect} {words.brief.indirect}, {words.actors.inReports(voice.reports)}
              </p>
              <Quotes dossier={dossier} quotes={voice.quotes.slice(0, 3)} speaker={false} />
            </li>
          ))}
        </ol>
      </section>
      {shared.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {words.brief.shared}
          </Title>
          {shared.map((told, i) => (
            <div className="told" key={i}>
              <h3>{told.speaker}</h3>
              <Quotes dossier={dossier} quotes={told.quotes} speaker={false} />
            </div>
          ))}
        </section>
      )}
      {single.length > 0 && (
        <section>
          <Title order={2} size="h4">
            {words.brief.single}
          </Title>
          {single.map((alone) => (
            <div className="told" key={alone.report}>
              <h3>
                <Link to={`/d/${dossier}/reports/${alone.report}`}>{alone.from}</Link>
              </h3>
              <Quotes dossier={dossier} quotes={alone.quotes.slice(0, 4)} speaker />
              {alone.count > 4 && <p className="quiet">{words.brief.more(alone.count - 4)}</p>}
            </div>
          ))}
        </section>
      )}
      <section>
        <Title order={2} size="h4">
          {words.brief.reports}
        </Title>
        <ul className="plain-list sources">
          {reports.map((report) => (
            <li key={report.id}>
              <Link to={`/d/${dossier}/reports/${report.id}`}>{report.name}</Link>
              <span className="quiet line">
                <span>{report.outlet ?? report.file}</span>
                <Published dated={report.published} corrected={report.corrected.includes('published')} />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}

/** A day, or the first and last that it may be (as ISO 8601 writes an interval). */
function Day({ iso }: { iso: string }) {
  const words = useWords();
  const [first = iso, last] = iso.split('/');
  const from = day(first, words.locale);
  return <time dateTime={first}>{last === undefined ? from : words.date.between(from, day(last, words.locale))}</time>;
}

function Quotes({ dossier, quotes, speaker }: { dossier: string; quotes: Quote[]; speaker: boolean }) {
  const words = useWords();
  return (
    <ul className="quotes">
      {quotes.map((quote) => (
        <li key={quote.id} className={quote.confirmed ? 'person' : 'machine'}>
          <Cited sentence={quote.sentence} content={quote.content} />
          <p className="quiet line">
            {speaker && <b>{quote.speaker}</b>}
            <Link to={`/d/${dossier}/reports/${quote.report}?said=${quote.id}`}>{quote.from}</Link>
            {quote.published !== null && <Day iso={quote.published} />}
            {quote.unsure && <span title={`< ${UNSURE * 100} %`}>{words.mark.unsure}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
