import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { ModelRow } from '../../api/modelTypes';
import { moment, useWords } from '../../words';
import { useModelWords } from '../../words/models';
import { modelAddress } from './addresses';

/** The models kept in a dossier: who kept which version when, and what no longer stands. */
export function ModelList({ dossier, models }: { dossier: string; models: readonly ModelRow[] }) {
  const words = useWords();
  const modelWords = useModelWords();
  return (
    <ul className="plain-list model-list">
      {models.map((one) => (
        <li key={one.name} className="model-row">
          <div className="model-name">
            <Link to={modelAddress(dossier, one.name)}>{one.name}</Link>
            <span className="quiet line">
              <span>{modelWords.version(one.version)}</span>
              <span>{modelWords.keptBy(one.byMachine ? words.history.machine : one.keeper, moment(one.keptAt, words.locale))}</span>
              {one.note !== null && one.note !== '' && <span>{one.note}</span>}
            </span>
          </div>
          <div className="quiet">{one.fault === null && modelWords.holds(one.decisionMakers, one.options)}</div>
          <div className="quiet">{one.fault === null && modelWords.assumptions(one.assumed, one.parts)}</div>
          <div>
            {one.fallen > 0 && (
              <span className="fallen-mark">
                <IconAlertTriangle size={15} aria-hidden /> {modelWords.fallen(one.fallen)}
              </span>
            )}
          </div>
          {one.fault !== null && <p className="notice">{one.fault}</p>}
        </li>
      ))}
    </ul>
  );
}
