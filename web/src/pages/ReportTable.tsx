import { Badge } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import type { Schemas } from '../api/client';
import { Published } from '../parts/Marks';
import { language, useWords } from '../words';
import { CorrectReport } from './CorrectReport';

/** The list of reports; only the rows in sight are in the page, however many there are. */
export function ReportTable({
  dossier,
  reports,
  groups,
}: {
  dossier: string;
  reports: Schemas['ReportRow'][];
  groups: Schemas['ReportGroup'][];
}) {
  const words = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const names = useMemo(() => new Map(reports.map((report) => [report.id, report.outlet ?? report.name])), [reports]);
  const groupOf = useMemo(
    () => new Map(groups.flatMap((group) => group.reports.map((id) => [id, group] as const))),
    [groups],
  );
  const rows = useVirtualizer({
    count: reports.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 58,
    overscan: 24,
    getItemKey: (index) => reports[index]?.id ?? index,
  });
  return (
    <div className="table" role="table" aria-label={words.reports.table} aria-rowcount={reports.length + 1}>
      <div role="rowgroup">
        <div className="report-row heading" role="row" aria-rowindex={1}>
          {(['name', 'published', 'language', 'attributions', 'reviewed'] as const).map((column) => (
            <span role="columnheader" key={column} className={column}>
              {words.reports.columns[column]}
            </span>
          ))}
        </div>
      </div>
      <div className="scroller" ref={scroller} role="rowgroup" tabIndex={0} aria-label={words.reports.table}>
        <div className="tall" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const report = reports[item.index] as Schemas['ReportRow'];
            const group = groupOf.get(report.id);
            const follows = group !== undefined && groupOf.get(reports[item.index - 1]?.id ?? '') === group;
            return (
              <div
                key={item.key}
                data-index={item.index}
                ref={rows.measureElement}
                className={`report-row${follows ? ' follows' : ''}`}
                role="row"
                aria-rowindex={item.index + 2}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <span role="cell" className="name">
                  <Link to={`/d/${dossier}/reports/${report.id}`}>{report.name}</Link>
                  <span className="quiet line">
                    <span className={report.corrected.includes('outlet') ? 'by-person' : undefined}>
                      {report.outlet ?? report.file}
                    </span>
                    {report.version > 1 && <span>{words.reports.version(report.version)}</span>}
                    {report.unread !== null && (
                      <Badge size="sm" variant="outline" color="gray" title={report.unread}>
                        {words.reports.unread}
                      </Badge>
                    )}
                    {group !== undefined && (
                      <span title={group.why}>
                        {words.reports.group[group.kind]}{' '}
                        {words.reports.groupWith(
                          group.reports
                            .filter((id) => id !== report.id)
                            .slice(0, 2)
                            .map((id) => names.get(id) ?? id)
                            .join(', '),
                        )}
                      </span>
                    )}
                  </span>
                </span>
                <span role="cell" className="published-cell">
                  <Published dated={report.published} corrected={report.corrected.includes('published')} />
                  <CorrectReport dossier={dossier} report={report} />
                </span>
                <span role="cell" className="language">
                  {report.language === null ? words.unknown : language(report.language, words.locale)}
                </span>
                <span role="cell" className="attributions number">
                  {report.attributions}
                </span>
                <span role="cell" className="reviewed number">
                  {report.reviewed === 0 ? '–' : report.reviewed}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
