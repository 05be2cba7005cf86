import { Button } from '@mantine/core';
import { memo } from 'react';
import type { Schemas } from '../api/client';
import { stateOf } from '../parts/Marks';
import type { Row } from '../text/rows';
import { segments, type Marked, type Segment } from '../text/segments';
import { useWords } from '../words';
import { AttributionCard } from './AttributionCard';

export interface RowProps {
  index: number;
  row: Row;
  text: string;
  marks: readonly Marked[];
  cards: readonly Schemas['AttributionView'][];
  /** The selected attribution, if it has anything to do with this row. */
  selected: string | null;
  choosing: boolean;
  /** Whether what was left out is shown. */
  open: boolean;
  dossier: string;
  onSelect: (id: string | null) => void;
  onChoose: (choosing: boolean) => void;
  onDecide: (id: string, review: Schemas['AttributionReview']) => void;
  onLeftOut: (at: number, restored: boolean) => void;
}

/** One block of a report, and beside it who speaks there. Drawn again only when something of its own changes. */
export const ReportRowView = memo(function ReportRowView(props: RowProps) {
  const { row, text, marks, cards, selected } = props;
  if (row.leftOut !== null && !props.open) {
    return (
      <div className="block-row left-out folded" data-row={props.index}>
        <Why row={row} onLeftOut={props.onLeftOut} />
      </div>
    );
  }
  const states = new Map(cards.map((card) => [card.id, stateOf(card)]));
  return (
    <div className={`block-row ${row.role.toLowerCase()}${row.leftOut === null ? '' : ' left-out'}`} data-row={props.index}>
      <div className="block" dir="auto">
        <Why row={row} onLeftOut={props.onLeftOut} />
        {segments(row.begin, row.end, marks).map((segment) => (
          <Stretch
            key={segment.begin}
            segment={segment}
            text={text.slice(segment.begin, segment.end)}
            selected={selected}
            confirmed={segment.marks.some((mark) => (states.get(mark.of) ?? 'machine') !== 'machine')}
            onSelect={props.onSelect}
          />
        ))}
      </div>
      <div className="cards" lang="en">
        {cards.map((card) => (
          <AttributionCard
            key={card.id}
            dossier={props.dossier}
            attribution={card}
            selected={card.id === selected}
            choosing={card.id === selected && props.choosing}
            onSelect={props.onSelect}
            onChoose={props.onChoose}
            onDecide={props.onDecide}
          />
        ))}
      </div>
    </div>
  );
});

/** Why a block was left out, or that a person put it back, and the way to decide otherwise. */
function Why({ row, onLeftOut }: { row: Row; onLeftOut: RowProps['onLeftOut'] }) {
  const words = useWords();
  const why = row.leftOut ?? row.restored;
  if (why === null) return null;
  const out = row.leftOut !== null;
  return (
    <p className={`why${out ? '' : ' restored'}`} lang="en">
      <span>{out ? words.report.leftOut(why) : words.report.putBack(why)}</span>
      <Button
        size="compact-xs"
        variant="default"
        className="no-print"
        onClick={() => onLeftOut(row.at, out)}
      >
        {out ? words.report.putBackDo : words.report.leaveOutDo}
      </Button>
    </p>
  );
}

/** A stretch under the same marks. A click selects the shortest attribution it belongs to. */
function Stretch({
  segment,
  text,
  selected,
  confirmed,
  onSelect,
}: {
  segment: Segment;
  text: string;
  selected: string | null;
  confirmed: boolean;
  onSelect: (id: string) => void;
}) {
  if (segment.marks.length === 0) {
    return <span data-at={segment.begin}>{text}</span>;
  }
  const parts = [...new Set(segment.marks.map((mark) => mark.part))];
  const chosen = segment.marks.some((mark) => mark.of === selected);
  const inner = [...segment.marks].sort((a, b) => a.end - a.begin - (b.end - b.begin))[0] as Marked;
  return (
    <mark
      data-at={segment.begin}
      className={[...parts, confirmed ? 'person' : 'machine', chosen ? 'chosen' : ''].join(' ')}
      onClick={() => {
        if (window.getSelection()?.isCollapsed !== false) onSelect(inner.of);
      }}
    >
      {text}
    </mark>
  );
}
