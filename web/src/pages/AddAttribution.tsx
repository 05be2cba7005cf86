import { Button, CloseButton, Group, Paper, SegmentedControl, Text } from '@mantine/core';
import { useEffect, useState, type RefObject } from 'react';
import type { Schemas } from '../api/client';
import { useAttribute } from '../api/queries';
import { ActorPicker, type Picked } from '../parts/ActorPicker';
import type { CodePoints } from '../text/codePoints';
import { useTell } from '../parts/tell';
import { useWords } from '../words';

type TextRange = Schemas['TextRange'];

/** Appears when words of the report are selected: asks whose they are, or what of the chosen attribution they are. */
export function AddAttribution({
  dossier,
  report,
  points,
  within,
  chosen,
  onRedraw,
}: {
  dossier: string;
  report: string;
  points: CodePoints;
  within: RefObject<HTMLElement | null>;
  /** The attribution that is selected in the report, whose words can be changed. */
  chosen: Schemas['AttributionView'] | null;
  onRedraw: (id: string, review: Schemas['AttributionReview']) => void;
}) {
  const words = useWords();
  const tell = useTell();
  const attribute = useAttribute(dossier, report);
  const [range, setRange] = useState<TextRange | null>(null);
  const [mode, setMode] = useState<'DIRECT' | 'INDIRECT'>('DIRECT');
  const [who, setWho] = useState<(Picked & { name?: string }) | null>(null);

  useEffect(() => {
    const look = () => {
      const found = selectedRange(within.current, points);
      if (found !== null) {
        setRange(found);
        setWho(null);
      }
    };
    document.addEventListener('pointerup', look);
    document.addEventListener('keyup', look);
    return () => {
      document.removeEventListener('pointerup', look);
      document.removeEventListener('keyup', look);
    };
  }, [points, within]);

  if (range === null) return null;
  const text = points.text.slice(points.unit(range.begin), points.unit(range.end));
  const add = (picked: Picked) =>
    attribute.mutate(
      { mode, content: [range], ...picked },
      {
        onSuccess: () => {
          setRange(null);
          window.getSelection()?.removeAllRanges();
          tell.done(words.report.added);
        },
        onError: tell.failed,
      },
    );
  return (
    <Paper className="adding no-print" withBorder shadow="lg" p="md" role="dialog" aria-label={words.report.addTitle}>
      <Group justify="space-between" wrap="nowrap" align="start">
        <b>{words.report.addTitle}</b>
        <CloseButton aria-label={words.close} onClick={() => setRange(null)} />
      </Group>
      <Text size="sm" className="cited" lineClamp={3}>
        {text}
      </Text>
      {chosen !== null && (
        <Group gap={6} mt="xs" className="redraw">
          <Text size="sm">{words.report.redraw(chosen.actor?.name ?? chosen.source?.text ?? words.report.nobody)}</Text>
          {(['content', 'source', 'cue'] as const).map((part) => (
            <Button
              key={part}
              size="compact-sm"
              variant="default"
              onClick={() => {
                onRedraw(chosen.id, { verdict: 'CORRECTED', [part]: [range] });
                setRange(null);
                window.getSelection()?.removeAllRanges();
              }}
            >
              {words.report[part]}
            </Button>
          ))}
        </Group>
      )}
      <Group align="end" gap="sm" mt="xs">
        <SegmentedControl
          aria-label={words.report.addMode}
          size="sm"
          value={mode}
          onChange={(value) => setMode(value as 'DIRECT' | 'INDIRECT')}
          data={[
            { value: 'DIRECT', label: words.report.addModes.DIRECT },
            { value: 'INDIRECT', label: words.report.addModes.INDIRECT },
          ]}
        />
        <div className="growing">
          <ActorPicker dossier={dossier} label={words.report.whoLabel} onPick={setWho} />
        </div>
        <Button disabled={who === null} loading={attribute.isPending} onClick={() => who !== null && add(who)}>
          {words.report.add}
        </Button>
      </Group>
    </Paper>
  );
}

/** The selection in code points of the report's text, white space at its ends left away; null where there is none. */
function selectedRange(text: HTMLElement | null, points: CodePoints): TextRange | null {
  const selection = window.getSelection();
  if (text === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  let begin = place(range.startContainer, range.startOffset, text);
  let end = place(range.endContainer, range.endOffset, text);
  if (begin === null || end === null) return null;
  while (begin < end && /\s/.test(points.text.charAt(begin))) begin++;
  while (end > begin && /\s/.test(points.text.charAt(end - 1))) end--;
  return begin < end ? { begin: points.point(begin), end: points.point(end) } : null;
}

function place(node: Node, offset: number, text: HTMLElement): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const stretch = element?.closest<HTMLElement>('[data-at]');
  if (stretch == null || !text.contains(stretch)) return null;
  return Number(stretch.dataset.at) + (node instanceof Element ? 0 : offset);
}
