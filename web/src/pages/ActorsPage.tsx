import { TextInput, Title } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { NavLink, useParams } from 'react-router';
import type { Schemas } from '../api/client';
import { useActors } from '../api/queries';
import { Failed, Nothing, Waiting } from '../parts/States';
import { useWords } from '../words';
import { ActorPanel } from './ActorPanel';

/** Who speaks? The cast on the left, one actor with all that is told of it on the right. */
export default function ActorsPage() {
  const words = useWords();
  const { dossier = '', actor } = useParams();
  const actors = useActors(dossier);
  const [filter, setFilter] = useState('');
  const shown = useMemo(() => {
    const needle = filter.trim().toLocaleLowerCase();
    return [...(actors.data ?? [])]
      .filter((one) => [one.name, ...one.aliases].some((form) => form.toLocaleLowerCase().includes(needle)))
      .sort((a, b) => b.attributions - a.attributions || a.name.localeCompare(b.name));
  }, [actors.data, filter]);
  if (actors.isPending) return <Waiting />;
  if (actors.isError && actors.data === undefined) {
    return <Failed fault={actors.error} retry={() => void actors.refetch()} />;
  }
  if (actors.data.length === 0) return <Nothing alone title={words.actors.emptyTitle} what={words.actors.emptyWhat} />;
  return (
    <div className={`page two-panes${actor === undefined ? '' : ' with-detail'}`}>
      <section className="pane list-pane" aria-label={words.actors.list}>
        <Title order={actor === undefined ? 1 : 2} size="h3">
          {words.actors.title}
        </Title>
        <p className="quiet tight">{words.actors.count(actors.data.length)}</p>
        <TextInput
          type="search"
          aria-label={words.actors.filter}
          placeholder={words.actors.filter}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
          my="xs"
        />
        {shown.length === 0 ? (
          <p className="quiet">{words.actors.nothing(filter)}</p>
        ) : (
          <ActorList dossier={dossier} actors={shown} />
        )}
      </section>
      <section className="pane detail-pane">
        {actor === undefined ? (
          <Nothing title={words.actors.what} what={words.actors.choose} />
        ) : (
          <ActorPanel key={actor} dossier={dossier} actor={actor} />
        )}
      </section>
    </div>
  );
}

function ActorList({ dossier, actors }: { dossier: string; actors: Schemas['ActorRow'][] }) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: actors.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 50,
    overscan: 20,
    getItemKey: (index) => actors[index]?.id ?? index,
  });
  return (
    <div className="scroller" ref={scroller}>
      <ul className="tall" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => {
          const actor = actors[item.index] as Schemas['ActorRow'];
          return (
            <li
              key={item.key}
              data-index={item.index}
              ref={rows.measureElement}
              aria-setsize={actors.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <NavLink to={`/d/${dossier}/actors/${encodeURIComponent(actor.id)}`} className="actor-link">
                <span className={`actor-name${actor.unnamed ? ' unnamed' : ''}`}>{actor.name}</span>
                <span className="number">{actor.attributions}</span>
                <span className="quiet">
                  {actor.unnamed ? words.actors.unnamed : words.actors.kind[actor.kind]}
                  {actor.memberOf[0] === undefined ? '' : ` · ${actor.memberOf[0].role ?? actor.memberOf[0].name}`}
                </span>
              </NavLink>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
