import { Button, Tabs } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Draws, Subject } from '../../../api/models';
import type { ModelView } from '../../../api/modelTypes';
import { Failed, Waiting } from '../../../parts/States';
import { useModelWords } from '../../../words/models';
import type { Choices } from './AskOutcome';
import { GraphPanel } from './GraphPanel';
import { OutcomesPanel } from './OutcomesPanel';
import { PartiesPanel } from './PartiesPanel';
import { PathsPanel } from './PathsPanel';
import { TablePanel } from './TablePanel';

export const USUAL_DRAWS: Draws = { draws: 2000, seed: 1, patience: false };

const tabs = ['outcomes', 'paths', 'parties', 'table', 'graph'] as const;

/** The tabs of what follows from a model; {@link ResultPanels} are what they show. */
export function ResultTabs() {
  const words = useModelWords();
  return tabs.map((tab) => (
    <Tabs.Tab key={tab} value={tab}>
      {words.tabs[tab]}
    </Tabs.Tab>
  ));
}

export function ResultPanels({
  dossier,
  subject,
  view,
  choices,
  draws,
  onDraws,
  beside,
}: {
  dossier: string;
  subject: Subject;
  view: UseQueryResult<ModelView>;
  choices: Choices;
  draws: Draws;
  onDraws: (draws: Draws) => void;
  /** Stands above the outcomes: what a what-if changes. */
  beside?: ReactNode;
}) {
  const words = useModelWords();
  const shown = (tab: (typeof tabs)[number], content: (data: ModelView) => ReactNode) => (
    <Tabs.Panel key={tab} value={tab} pt="sm">
      {view.data !== undefined ? (
        <div aria-busy={view.isPlaceholderData}>{content(view.data)}</div>
      ) : view.isError ? (
        <Failed inside fault={view.error} retry={() => void view.refetch()} />
      ) : (
        <>
          <Waiting />
          <p className="quiet waiting-words">{words.working}</p>
        </>
      )}
    </Tabs.Panel>
  );
  return (
    <>
      {shown('outcomes', (data) => (
        <>
          {data.notice !== null && <p className="notice">{data.notice}</p>}
          {data.patience && (
            <Button variant="default" mb="sm" loading={view.isFetching} onClick={() => onDraws({ ...draws, patience: true })}>
              {words.workOut}
            </Button>
          )}
          {beside}
          <OutcomesPanel dossier={dossier} subject={subject} view={data} choices={choices} draws={draws} onDraws={onDraws} listed={beside === undefined} />
        </>
      ))}
      {shown('paths', (data) => (
        <PathsPanel paths={data.paths} />
      ))}
      {shown('parties', (data) => (
        <PartiesPanel dossier={dossier} view={data} />
      ))}
      {shown('table', (data) => (
        <TablePanel table={data.table} />
      ))}
      {shown('graph', (data) => (data.concepts.length === 0 ? <p className="quiet">{words.noTable}</p> : <GraphPanel dossier={dossier} subject={subject} />))}
    </>
  );
}
