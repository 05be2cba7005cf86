import { Button, Loader } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ModelCheck, ModelProblem, ModelView, WhatIf } from '../../../api/modelTypes';
import { Failed } from '../../../parts/States';
import { useModelWords } from '../../../words/models';
import { DifferenceView } from '../versions/DifferenceView';

/** Beside the form: what is wrong, how large it is, and which outcomes follow from what was typed so far. */
export function Consequences({
  check,
  view,
  difference,
  asked,
  onAsk,
  onGo,
}: {
  check: ModelCheck | undefined;
  /** Of the draft. */
  view: UseQueryResult<ModelView>;
  /** From the kept model, where there is one. */
  difference: WhatIf | null;
  /** Whether it is worked out while one types. */
  asked: boolean;
  onAsk: () => void;
  onGo: (problem: ModelProblem) => void;
}) {
  const words = useModelWords();
  const problems = check?.problems ?? [];
  return (
    <aside className="consequences" aria-label={words.soFar} tabIndex={0}>
      <h2 className="sub">{words.soFar}</h2>
      {problems.length > 0 ? (
        <>
          <p>{words.problems(problems.length)}</p>
          <ul className="problem-list">
            {problems.map((problem, i) => (
              <li key={i}>
                <button type="button" className="link-button" onClick={() => onGo(problem)}>
                  {problem.sentence}
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {check?.size != null && <p className="quiet">{check.size}</p>}
          {!asked ? (
            <>
              <p className="quiet">{words.large}</p>
              <Button size="compact-sm" variant="default" onClick={onAsk}>
                {words.workOut}
              </Button>
            </>
          ) : view.isError ? (
            <Failed inside fault={view.error} />
          ) : view.data === undefined ? (
            check === undefined ? null : <Loader size="sm" role="status" aria-label={words.working} />
          ) : (
            <Follows view={view.data} difference={difference} busy={view.isFetching} />
          )}
          {check !== undefined && check.remarks.length > 0 && (
            <details>
              <summary>{words.remarks}</summary>
              <ul className="told-why">
                {check.remarks.map((remark) => (
                  <li key={remark}>{remark}</li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </aside>
  );
}

function Follows({ view, difference, busy }: { view: ModelView; difference: WhatIf | null; busy: boolean }) {
  const words = useModelWords();
  if (view.concepts.length === 0) return <p className="quiet">{view.notice}</p>;
  return (
    <div aria-busy={busy} aria-live="polite">
      <ul className="plain-list counts">
        {view.concepts.map((one) => (
          <li key={one.label} title={one.meaning}>
            <b>{one.label}</b> {words.outcomesHold(one.count)}
          </li>
        ))}
      </ul>
      {difference === null ? (
        <ul className="told-why">
          {view.outcomes.slice(0, 4).map((card) => (
            <li key={card.id}>
              {card.stands.map((stand) => `${stand.party}: ${stand.nothing ? words.nothing : stand.options.filter((one) => one.change !== 'dropped').map((one) => one.name).join(', ')}`).join(' · ')}{' '}
              <span className="quiet">({card.concepts.join(', ')})</span>
            </li>
          ))}
        </ul>
      ) : (
        <DifferenceView difference={difference} />
      )}
    </div>
  );
}
