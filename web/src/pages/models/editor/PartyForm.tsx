import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Direction, DraftParty } from '../../../api/modelTypes';
import {
  addOption, addStatement, changeOption, moveOption, moveParty, nameOption, removeOption, removeParty, renameParty, setWeights,
} from '../../../models/draft';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';
import { EvidenceButton } from './EvidenceButton';
import { NameField } from './NameField';
import { Tools, useMoving, type Place } from './Tools';
import { Weights } from './Weights';
import { WishRow } from './WishRow';

/** A decision maker: what it can do, and what it wants. */
export function PartyForm({ at }: { at: number }) {
  const words = useModelWords();
  const { draft, change, focus } = useEditing();
  const who = draft.parties[at] as DraftParty;
  const called = who.name === '' ? words.partyNumber(at + 1) : who.name;
  const place: Place = { kind: 'party', at, count: draft.parties.length, onMove: (to) => change((now) => moveParty(now, at, to)) };
  const moving = useMoving(place);
  return (
    <section className="party-form" aria-label={called}>
      <div className="party-head">
        <NameField
          id={`party-${at}`}
          value={who.name}
          name={(now, to) => ({ draft: renameParty(now, at, to), known: to })}
          aria-label={words.partyName}
          placeholder={words.partyPlaceholder}
          className="growing party-name"
          onKeyDown={(event) => {
            moving(event);
            if (event.key === 'Enter' && who.options.length === 0) {
              change((now) => addOption(now, at));
              focus(`option-${at}-0`);
            }
          }}
        />
        <Tools place={place} called={called} onRemove={() => change((now) => removeParty(now, at))} />
      </div>
      <h3 className="mini">{words.canDo(called)}</h3>
      <ul className="plain-list">
        {who.options.map((_, k) => (
          <OptionRow key={k} at={at} place={k} />
        ))}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          change((now) => addOption(now, at));
          focus(`option-${at}-${who.options.length}`);
        }}
      >
        {words.addOption}
      </Button>
      <Wants at={at} called={called} />
    </section>
  );
}

function OptionRow({ at, place: k }: { at: number; place: number }) {
  const words = useModelWords();
  const { draft, change, focus } = useEditing();
  const options = draft.parties[at]?.options ?? [];
  const option = options[k];
  const place: Place = { kind: `option-${at}`, at: k, count: options.length, onMove: (to) => change((now) => moveOption(now, at, k, to)) };
  const moving = useMoving(place);
  if (option === undefined) return null;
  const called = option.name === '' ? words.optionNumber(k + 1) : option.name;
  return (
    <li className="form-row option-row">
      <NameField
        id={`option-${at}-${k}`}
        value={option.name}
        name={(now, to, known) => nameOption(now, at, k, to, known)}
        aria-label={words.optionName}
        placeholder={words.optionPlaceholder}
        className="growing"
        onKeyDown={(event) => {
          moving(event);
          if (event.key === 'Enter' && k === options.length - 1 && option.name.trim() !== '') {
            change((now) => addOption(now, at));
            focus(`option-${at}-${k + 1}`);
          }
        }}
      />
      <NativeSelect
        aria-label={words.directionOf(called)}
        value={option.direction}
        data={(['BOTH', 'FORWARD', 'BACK'] as const).map((value) => ({ value, label: words.direction[value] }))}
        onChange={(event) => {
          const direction = event.currentTarget.value as Direction;
          change((now) => changeOption(now, at, k, { direction }));
        }}
        className="direction"
      />
      <EvidenceButton called={called} evidence={option.evidence} onChange={(evidence) => change((now) => changeOption(now, at, k, { evidence }))} />
      <Tools place={place} called={called} onRemove={() => change((now) => removeOption(now, at, k))} />
    </li>
  );
}

function Wants({ at, called }: { at: number; called: string }) {
  const words = useModelWords();
  const { draft, change, focus } = useEditing();
  const who = draft.parties[at] as DraftParty;
  if (who.ranking !== null) {
    return (
      <>
        <h3 className="mini">{words.wantsOf(called)}</h3>
        <p className="quiet">{words.ranked}</p>
      </>
    );
  }
  return (
    <>
      <div className="wants-head">
        <h3 className="mini">{words.wantsOf(called)}</h3>
        <button
          type="button"
          className="link-button"
          onClick={() => change((now) => setWeights(now, at, who.weights === null ? [] : null))}
        >
          {who.weights === null ? words.useWeights : words.useWishes}
        </button>
      </div>
      {who.weights !== null ? (
        <Weights at={at} />
      ) : (
        <>
          {who.statements.length > 0 && (
            <div className="wish-heads" aria-hidden>
              <span>{words.wish}</span>
              <span>{words.sure}</span>
              <span>{words.greatly}</span>
            </div>
          )}
          <ol className="plain-list">
            {who.statements.map((_, k) => (
              <WishRow key={k} at={at} place={k} called={called} />
            ))}
          </ol>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => {
              change((now) => addStatement(now, at));
              focus(`preference-${at}-${who.statements.length}`);
            }}
          >
            {words.addWish}
          </Button>
        </>
      )}
    </>
  );
}
