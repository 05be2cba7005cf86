import type { ModelView } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';
import { ItemView } from './Items';
import { RestMark } from './Marks';

/** Who can do what, who wants what, what cannot go together, and what each of these rests on. */
export function PartiesPanel({ dossier, view }: { dossier: string; view: ModelView }) {
  const words = useModelWords();
  return (
    <div>
      <p className="legend">
        <span>
          <RestMark assumed={false} shaken={false} /> {words.cited}
        </span>
        <span>
          <RestMark assumed shaken={false} /> {words.assumed}
        </span>
        <span>
          <RestMark assumed={false} shaken /> {words.shaken}
        </span>
      </p>
      <div className="outcome-grid">
        {view.parties.map((party) => (
          <section key={party.name} className="outcome party-card">
            <h2 className="sub">{party.name}</h2>
            <h3 className="mini">{words.can}</h3>
            <ul className="plain-list">
              {party.options.map((item) => (
                <li key={item.id}>
                  <ItemView dossier={dossier} item={item} />
                </li>
              ))}
            </ul>
            <h3 className="mini">{words.wants}</h3>
            {party.otherwise !== null && <p>{party.otherwise}</p>}
            {party.preferences.length > 0 && (
              <ol className="wants">
                {party.preferences.map((item) => (
                  <li key={item.id}>
                    <ItemView dossier={dossier} item={item} />
                  </li>
                ))}
              </ol>
            )}
          </section>
        ))}
      </div>
      <h2 className="sub">{words.rules}</h2>
      {view.rules.length === 0 ? (
        <p className="quiet">{words.noRules}</p>
      ) : (
        <ul className="plain-list">
          {view.rules.map((item) => (
            <li key={item.id}>
              <ItemView dossier={dossier} item={item} />
            </li>
          ))}
        </ul>
      )}
      {view.remarks.length > 0 && (
        <>
          <h2 className="sub">{words.remarks}</h2>
          <ul>
            {view.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
