import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { addCondition, changeCondition, nameCondition, removeCondition } from '../../../models/draft';
import { moved } from '../../../models/lists';
import { useModelWords } from '../../../words/models';
import { useEditing } from './context';
import { NameField } from './NameField';
import { Tools } from './Tools';
import { WishField } from './WishField';

/** Names for conditions, to use in wishes and rules; and what the text alone can say. */
export function ConditionsForm() {
  const words = useModelWords();
  const { draft, change, focus, problems } = useEditing();
  return (
    <section className="form-section" aria-label={words.conditions}>
      <h2 className="sub">{words.conditions}</h2>
      <p className="quiet tight">{words.conditionsWhat}</p>
      <ul className="plain-list">
        {draft.conditions.map((one, at) => {
          const called = one.name === '' ? words.conditionNumber(at + 1) : one.name;
          return (
            <li key={at} className="form-row condition-row">
              <NameField
                id={`condition-${at}`}
                value={one.name}
                name={(now, to, known) => nameCondition(now, at, to, known)}
                aria-label={words.conditionName}
                placeholder={words.conditionPlaceholder}
              />
              <span>{words.conditionMeans}</span>
              <WishField
                id={`condition-${at}-meaning`}
                value={one.meaning}
                label={words.meaningOf(called)}
                onChange={(meaning) => change((now) => changeCondition(now, at, { meaning }), `condition-${at}-meaning`)}
              />
              <Tools
                place={{ kind: 'condition', at, count: draft.conditions.length, onMove: (to) => change((now) => ({ ...now, conditions: moved(now.conditions, at, to) })) }}
                called={called}
                onRemove={() => change((now) => removeCondition(now, at))}
              />
            </li>
          );
        })}
      </ul>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => {
          change(addCondition);
          focus(`condition-${draft.conditions.length}`);
        }}
      >
        {words.addCondition}
      </Button>
      {draft.views.length > 0 && (
        <>
          <h2 className="sub">{words.views}</h2>
          <ul>
            {draft.views.map((view, i) => (
              <li key={i}>
                {words.viewOf(view.of, view.unawareOf.join(', '), view.believes.map((one) => one.of).join(', '))}
                {problems.at(`view-${i}`) !== undefined && <p className="field-problem">{problems.at(`view-${i}`)}</p>}
              </li>
            ))}
          </ul>
          <p className="quiet">{words.viewsInText}</p>
        </>
      )}
    </section>
  );
}
