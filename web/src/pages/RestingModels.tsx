import { Link } from 'react-router';
import { useResting } from '../api/models';
import { useModelWords } from '../words/models';
import { modelAddress } from './models/addresses';

/** Which parts of conflict models rest on a quotation: to know before rejecting it, and to find afterwards. */
export function RestingModels({ dossier, attribution }: { dossier: string; attribution: string }) {
  const words = useModelWords();
  const { data = [] } = useResting(dossier, attribution);
  if (data.length === 0) return null;
  const models = [...new Set(data.map((one) => one.model))];
  return (
    <div className="resting">
      <p>{words.resting(data.length, models.length)}</p>
      <ul>
        {data.map((one) => (
          <li key={`${one.model} ${one.part}`}>
            <Link to={modelAddress(dossier, one.model, 'parties')}>{one.model}</Link>: {one.part}
          </li>
        ))}
      </ul>
    </div>
  );
}
