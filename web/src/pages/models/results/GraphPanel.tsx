import { Switch } from '@mantine/core';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useGraph, type Subject } from '../../../api/models';
import { Failed, Waiting } from '../../../parts/States';
import { useModelWords } from '../../../words/models';

const StatePicture = lazy(() => import('./StatePicture'));

/** States and the moves between them; the library that draws them is fetched when this is first looked at. */
export function GraphPanel({ dossier, subject }: { dossier: string; subject: Subject }) {
  const words = useModelWords();
  const graph = useGraph(dossier, subject);
  const [gainful, setGainful] = useState(true);
  const titles = useMemo(() => new Map((graph.data?.outcomes ?? []).map((one) => [one.id, one.words])), [graph.data]);
  const moves = useMemo(() => (graph.data?.moves ?? []).filter((move) => !gainful || move.gains), [graph.data, gainful]);
  if (graph.isPending) return <Waiting />;
  if (graph.isError) return <Failed inside fault={graph.error} retry={() => void graph.refetch()} />;
  const shown = graph.data;
  return (
    <section>
      {shown.note !== null && <p className="notice">{shown.note}</p>}
      <p className="quiet">{words.graphWhat}</p>
      <Switch label={words.onlyGains} checked={gainful} onChange={(event) => setGainful(event.currentTarget.checked)} />
      <Suspense fallback={<Waiting />}>
        <StatePicture graph={shown} moves={moves} />
      </Suspense>
      <details>
        <summary>{words.asText}</summary>
        <ul className="told-why">
          {shown.outcomes.map((one) => (
            <li key={one.id}>
              <b>{one.words}</b>
              {one.holds.length > 0 && <span> ({words.holdsUnder(one.holds.join(', '))})</span>}
              <ul>
                {moves
                  .filter((move) => move.from === one.id)
                  .map((move, i) => (
                    <li key={i}>
                      {words.arrow(shown.parties[move.party] ?? '', move.words, titles.get(move.to) ?? move.to)}
                      {move.gains ? ` (${words.gains})` : ''}
                      {move.oneWay ? `; ${words.oneWay}` : ''}
                    </li>
                  ))}
              </ul>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
