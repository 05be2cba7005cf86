import type { WhatIf } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';
import { Changes } from './Changes';

/** What differs between two models, and which outcomes hold only before or only after. */
export function DifferenceView({ difference }: { difference: WhatIf }) {
  const words = useModelWords();
  return (
    <div className="difference">
      <div>
        <h3 className="mini">{words.differs}</h3>
        <Changes changes={difference.changes} />
      </div>
      <div>
        <h3 className="mini">{words.follows}</h3>
        {difference.same && <p>{words.sameOutcomes}</p>}
        {!difference.same && difference.shifts.length === 0 && <p className="quiet">{words.notWorkedOut}</p>}
        {difference.shifts.map((shift) => (
          <div key={shift.concept} className="shift">
            <h4>{shift.concept}</h4>
            <ul className="diff">
              {shift.gained.map((outcome) => (
                <li key={outcome}>
                  <b className="sign gained">+ {words.gained}</b> {outcome}
                </li>
              ))}
              {shift.moreGained > 0 && <li className="quiet">{words.moreGained(shift.moreGained)}</li>}
              {shift.lost.map((outcome) => (
                <li key={outcome}>
                  <b className="sign lost">− {words.lost}</b> {outcome}
                </li>
              ))}
              {shift.moreLost > 0 && <li className="quiet">{words.moreLost(shift.moreLost)}</li>}
            </ul>
          </div>
        ))}
      </div>
    </div>
  );
}
