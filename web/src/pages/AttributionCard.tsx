import { Button, Group } from '@mantine/core';
import { IconBan, IconCheck, IconUserEdit } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { ActorPicker } from '../parts/ActorPicker';
import { StateMark, stateOf, tellState, UNSURE } from '../parts/Marks';
import { useWords } from '../words';
import { RestingModels } from './RestingModels';

/** Who speaks, in the margin. Selected, it says how sure that is and lets a person decide. */
export function AttributionCard({
  dossier,
  attribution,
  selected,
  choosing,
  onSelect,
  onChoose,
  onDecide,
}: {
  dossier: string;
  attribution: Schemas['AttributionView'];
  selected: boolean;
  choosing: boolean;
  onSelect: (id: string | null) => void;
  onChoose: (choosing: boolean) => void;
  onDecide: (id: string, review: Schemas['AttributionReview']) => void;
}) {
  const words = useWords();
  const { id, actor, source, content, mode, act } = attribution;
  const state = stateOf(attribution);
  const unsure = state === 'machine' && attribution.confidence < UNSURE;
  const speaker = actor?.name ?? source?.text ?? words.report.nobody;
  return (
    <div className={`card ${state}${selected ? ' chosen' : ''}`} data-card={id}>
      <button
        className="card-head"
        aria-expanded={selected}
        onClick={() => onSelect(selected ? null : id)}
      >
        <StateMark attribution={attribution} />
        <span className="speaker">{speaker}</span>
        <span className="quiet">
          {actor === null ? words.report.unclear + ' · ' : ''}
          {words.report.mode[mode]}
          {unsure ? ` · ${words.mark.unsure}` : ''}
        </span>
      </button>
      {selected && (
        <div className="card-body">
          <p className="cited">{content.text}</p>
          {act !== null && (
            <p className="quiet">
              {words.report.act[act]} ({words.report.actNote})
            </p>
          )}
          <p className="quiet">{tellState(attribution, words)}</p>
          {attribution.review?.note != null && <p className="quiet">“{attribution.review.note}”</p>}
          {actor !== null && (
            <p className="quiet">
              <Link to={`/d/${dossier}/actors/${encodeURIComponent(actor.id)}`}>{actor.name}</Link>
            </p>
          )}
          <RestingModels dossier={dossier} attribution={id} />
          {choosing ? (
            <ActorPicker
              dossier={dossier}
              label={words.report.whoLabel}
              autoFocus
              onPick={(picked) => onDecide(id, { verdict: 'CORRECTED', ...picked })}
            />
          ) : (
            <Group gap={6}>
              <Button
                size="compact-sm"
                leftSection={<IconCheck size={14} aria-hidden />}
                onClick={() => onDecide(id, { verdict: 'ACCEPTED' })}
                disabled={state === 'ACCEPTED'}
              >
                {state === 'REJECTED' ? words.report.restore : words.report.right}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconUserEdit size={14} aria-hidden />}
                onClick={() => onChoose(true)}
              >
                {words.report.who}
              </Button>
              {state !== 'REJECTED' && (
                <Button
                  size="compact-sm"
                  variant="default"
                  leftSection={<IconBan size={14} aria-hidden />}
                  onClick={() => onDecide(id, { verdict: 'REJECTED' })}
                >
                  {words.report.wrong}
                </Button>
              )}
            </Group>
          )}
        </div>
      )}
    </div>
  );
}
