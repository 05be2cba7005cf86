import { Anchor, Checkbox, Group, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { Schemas } from '../api/client';
import { useLeftOut, useReport, useReview } from '../api/queries';
import { Published } from '../parts/Marks';
import { Failed, Waiting } from '../parts/States';
import { CodePoints } from '../text/codePoints';
import { rows } from '../text/rows';
import type { Marked } from '../text/segments';
import { useTell } from '../parts/tell';
import { language, useWords } from '../words';
import { AddAttribution } from './AddAttribution';
import { Legend } from './Legend';
import { ReportRowView } from './ReportRowView';

type Attribution = Schemas['AttributionView'];

/** What does it say, and who says it? The report's own text with marks, and in the margin who speaks. */
export default function ReportPage() {
  const words = useWords();
  const tell = useTell();
  const { dossier = '', report = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const data = useReport(dossier, report);
  const review = useReview(dossier);
  const leaving = useLeftOut(dossier, report);
  const [selected, setSelected] = useState<string | null>(query.get('said'));
  const [choosing, setChoosing] = useState(false);
  const [leftOut, setLeftOut] = useState(false);
  const text = useRef<HTMLDivElement>(null);

  const points = useMemo(() => new CodePoints(data.data?.text ?? ''), [data.data?.text]);
  const drawn = useMemo(
    () => (data.data === undefined ? [] : rows(points, data.data.blocks, data.data.dropped, data.data.restored)),
    [data.data, points],
  );
  const said = useMemo(
    () =>
      [...(data.data?.attributions ?? [])].sort(
        (a, b) => (a.content.ranges[0]?.begin ?? 0) - (b.content.ranges[0]?.begin ?? 0),
      ),
    [data.data],
  );
  const laid = useMemo(() => layOut(drawn, said, points), [drawn, said, points]);
  const at = said.findIndex((attribution) => attribution.id === selected);

  const select = useCallback((id: string | null) => {
    setSelected(id);
    setChoosing(false);
  }, []);
  const go = (step: number) => {
    const next = said[at < 0 ? (step > 0 ? 0 : said.length - 1) : Math.min(said.length - 1, Math.max(0, at + step))];
    if (next !== undefined) select(next.id);
  };
  const decide = useCallback(
    (id: string, body: Schemas['AttributionReview']) =>
      review.mutate(
        { id, review: body },
        {
          onSuccess: () => {
            setChoosing(false);
            tell.done(words.report.reviewed[body.verdict]);
          },
          onError: tell.failed,
        },
      ),
    [review.mutate, tell, words],
  );
  const decideLeftOut = useCallback(
    (place: number, restored: boolean) =>
      leaving.mutate(
        { at: place, restored },
        {
          onSuccess: () => tell.done(restored ? words.report.restoredDone : words.report.leftOutDone),
          onError: tell.failed,
        },
      ),
    [leaving.mutate, tell, words],
  );
  const verdict = (which: 'ACCEPTED' | 'REJECTED') => {
    if (selected !== null) decide(selected, { verdict: which });
  };
  useHotkeys([
    ['J', () => go(1)],
    ['K', () => go(-1)],
    ['A', () => verdict('ACCEPTED')],
    ['R', () => verdict('REJECTED')],
    ['S', () => setChoosing(selected !== null)],
    ['Escape', () => select(null)],
  ]);

  useEffect(() => {
    const found = text.current?.querySelector(`[data-card="${selected ?? ''}"]`);
    found?.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  }, [selected]);

  const place = query.get('at');
  const ready = data.data !== undefined;
  useEffect(() => {
    if (place === null || !ready) return;
    const unit = points.unit(Number(place));
    const row = drawn.findIndex((candidate) => candidate.begin <= unit && unit < candidate.end);
    text.current?.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'center' });
    setQuery({}, { replace: true });
  }, [place, ready, points, drawn, setQuery]);

  if (data.isPending) return <Waiting />;
  if (data.isError && data.data === undefined) return <Failed fault={data.error} retry={() => void data.refetch()} />;
  const { report: row, authors, notices, origin, address } = data.data;
  const headed = drawn.some((block) => block.role === 'HEADLINE' && flat(points.text.slice(block.begin, block.end)) === flat(row.name));
  const checked = said.filter((attribution) => attribution.review !== null).length;
  return (
    <article className="page report" lang={row.language ?? undefined}>
      <header className="report-head" lang="en">
        <Anchor component={Link} to={`/d/${dossier}/reports`} size="sm" className="no-print">
          ← {words.report.back}
        </Anchor>
        <Title order={1} size="h3" mt={4} className={headed ? 'unseen' : undefined}>
          {row.name}
        </Title>
        <p className="quiet line">
          <span className={row.corrected.includes('outlet') ? 'by-person' : undefined}>{row.outlet ?? row.file}</span>
          <Published dated={row.published} corrected={row.corrected.includes('published')} />
          {row.language !== null && <span>{language(row.language, words.locale)}</span>}
          {authors.length > 0 && <span>{words.report.by(authors.join(', '))}</span>}
          {origin !== null && <span>{origin}</span>}
        </p>
        {row.unread !== null && (
          <p className="notice">
            {words.report.unread}: {row.unread}
          </p>
        )}
        {(notices.length > 0 || address !== null) && (
          <details className="quiet">
            <summary>{words.report.notices}</summary>
            <ul>
              {notices.map((notice) => (
                <li key={notice}>{notice}</li>
              ))}
              {address !== null && (
                <li className="breaking">
                  {words.report.address}: {address}
                </li>
              )}
            </ul>
          </details>
        )}
        <Group gap="lg" mt="xs" className="no-print">
          <Legend />
          {data.data.dropped.length > 0 && (
            <Checkbox
              size="sm"
              label={words.report.showLeftOut}
              checked={leftOut}
              onChange={(event) => setLeftOut(event.currentTarget.checked)}
            />
          )}
          <Text size="sm" c="dimmed">
            {said.length === 0 ? words.report.none : words.report.checked(checked, said.length)}
          </Text>
        </Group>
      </header>
      <div className="report-text" ref={text} role="region" aria-label={words.report.text}>
        {laid.map(({ row: block, marks, cards }, index) => (
          <ReportRowView
            key={block.begin}
            index={index}
            row={block}
            text={points.text}
            marks={marks}
            cards={cards}
            selected={marks.some((mark) => mark.of === selected) || cards.some((card) => card.id === selected) ? selected : null}
            choosing={choosing && cards.some((card) => card.id === selected)}
            open={leftOut}
            dossier={dossier}
            onSelect={select}
            onChoose={setChoosing}
            onDecide={decide}
            onLeftOut={decideLeftOut}
          />
        ))}
      </div>
      <AddAttribution
        dossier={dossier}
        report={report}
        points={points}
        within={text}
        chosen={said[at] ?? null}
        onRedraw={decide}
      />
    </article>
  );
}

/** Words without the white space that lines bring. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

interface Laid {
  row: ReturnType<typeof rows>[number];
  marks: Marked[];
  cards: Attribution[];
}

/** Which marks and cards belong to which row, in one pass over both: rows and attributions may be many. */
function layOut(drawn: ReturnType<typeof rows>, said: readonly Attribution[], points: CodePoints): Laid[] {
  const laid: Laid[] = drawn.map((row) => ({ row, marks: [], cards: [] }));
  const rowAt = (unit: number): number => {
    let low = 0;
    let high = drawn.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((drawn[middle] as Laid['row']).begin <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  for (const attribution of said) {
    const first = attribution.content.ranges[0];
    if (first === undefined || laid.length === 0) continue;
    laid[rowAt(points.unit(first.begin))]?.cards.push(attribution);
    if (attribution.review?.verdict === 'REJECTED') continue;
    for (const part of ['content', 'cue', 'source'] as const) {
      for (const range of attribution[part]?.ranges ?? []) {
        const mark: Marked = { begin: points.unit(range.begin), end: points.unit(range.end), part, of: attribution.id };
        for (let i = rowAt(mark.begin); i < laid.length && (drawn[i] as Laid['row']).begin < mark.end; i++) {
          laid[i]?.marks.push(mark);
        }
      }
    }
  }
  return laid;
}
