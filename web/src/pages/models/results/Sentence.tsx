import { Popover } from '@mantine/core';
import { useState } from 'react';
import type { Item, Told } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';
import { Quotes } from './Items';
import { RestMark } from './Marks';

/** A sentence of why, with the preferences it rests on; each opens to its own words and quotations. */
export function Sentence({ dossier, told, items }: { dossier: string; told: Told; items: ReadonlyMap<string, Item> }) {
  return (
    <li>
      {told.text}{' '}
      {told.rests.map((rest) => (
        <Rest key={rest.id} dossier={dossier} label={rest.words} item={items.get(rest.id)} />
      ))}
    </li>
  );
}

function Rest({ dossier, label, item }: { dossier: string; label: string; item: Item | undefined }) {
  const words = useModelWords();
  const [opened, setOpened] = useState(false);
  if (item === undefined) return <span className="quiet">[{label}] </span>;
  return (
    <Popover opened={opened} onChange={setOpened} width={340} position="bottom-start" withArrow trapFocus returnFocus>
      <Popover.Target>
        <button className="rests" aria-expanded={opened} aria-label={words.restsOn(label)} onClick={() => setOpened(!opened)}>
          <RestMark assumed={item.assumed} shaken={item.shaken} />
          {label}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={words.preferenceOf(label)}>
        <div className="rest-panel" tabIndex={0} data-autofocus>
          <p className="quiet">{words.preferenceOf(label)}</p>
          <p>
            <b>{item.words}</b>
            {item.detail !== '' && <span className="quiet"> {item.detail}</span>}
          </p>
          {item.quotes.length === 0 ? <p className="quiet">{words.assumedLong}</p> : <Quotes dossier={dossier} quotes={item.quotes} />}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
