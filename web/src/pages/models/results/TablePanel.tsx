import type { ModelView } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';

/** Outcomes as experts read them: options Y or N, levels, and under which concepts each decision maker stays. */
export function TablePanel({ table }: { table: ModelView['table'] }) {
  const words = useModelWords();
  if (table.rows.length === 0) return <p className="quiet">{words.noTable}</p>;
  return (
    <section>
      <p className="quiet">{words.tableWhat}</p>
      <div className="wide" tabIndex={0} role="region" aria-label={words.table}>
        <table className="experts">
          <thead>
            <tr>
              <th scope="col">{words.stateColumn}</th>
              {table.options.map((option) => (
                <th scope="col" className="up" key={option}>
                  <span>{option}</span>
                </th>
              ))}
              {table.parties.map((party) => (
                <th scope="col" key={party}>
                  {party}
                </th>
              ))}
              {table.parties.map((party) => (
                <th scope="col" key={party}>
                  {words.stays(party)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.card}>
                <th scope="row" className="number">
                  {row.state}
                </th>
                {row.taken.map((taken, i) => (
                  <td key={i} className={`yn ${taken}`}>
                    {taken}
                  </td>
                ))}
                {row.levels.map((level, i) => (
                  <td key={i} className="number">
                    {level}
                  </td>
                ))}
                {row.stable.map((stable, i) => (
                  <td key={i}>{stable}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
