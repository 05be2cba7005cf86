import { useComputedColorScheme } from '@mantine/core';
import cytoscape, { type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import type { StateGraph } from '../../../api/modelTypes';
import { layers, shortly } from '../../../models/layers';
import { useModelWords } from '../../../words/models';

/** Dashes tell the decision makers apart, where colour cannot; labels name them. */
const dashes = [[1, 0], [8, 4], [2, 4], [12, 4, 2, 4], [5, 2], [16, 6]];
const tones = ['--link', '--content-person-line', '--content-machine-line', '--ink', '--quiet', '--source-line'];
const LEGIBLE = 0.6; // zoom
const LINE = 14;
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The picture itself, drawn by Cytoscape.js. The same graph is always laid out in the same way. */
export default function StatePicture({ graph, moves }: { graph: StateGraph; /** Those that are drawn; all have a say in what stands where. */ moves: StateGraph['moves'] }) {
  const words = useModelWords();
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const [chosen, setChosen] = useState<string | null>(null);
  useEffect(() => {
    const spots = layers(graph.outcomes, graph.moves);
    const now = graph.outcomes.find((one) => one.now);
    const elements: ElementDefinition[] = [
      ...graph.outcomes.map((one) => ({
        data: {
          id: one.id,
          ...labelled(shortly(one, now, { now: words.now, nothing: words.nothing }), one.holds),
          words: one.holds.length === 0 ? one.words : `${one.words} (${words.holdsUnder(one.holds.join(', '))})`,
        },
        position: { ...(spots.get(one.id) ?? { x: 0, y: 0 }) },
        classes: `${one.now ? 'now' : ''} ${one.holds.length > 0 ? 'holds' : ''}`,
      })),
      ...moves.map((move, i) => ({
        data: { id: `move-${i}`, source: move.from, target: move.to, label: graph.parties[move.party] ?? '', words: `${graph.parties[move.party] ?? ''}: ${move.words}` },
        classes: `m${move.party % dashes.length} ${move.oneWay ? 'one-way' : ''}`,
      })),
    ];
    const drawn = cytoscape({
      container: place.current,
      elements,
      style: look(),
      layout: { name: 'preset' },
      minZoom: 0.1,
      maxZoom: 2.5,
      autoungrabify: true,
      userZoomingEnabled: false, // the wheel scrolls the page; buttons and keys zoom
    });
    drawn.on('tap', (event) => setChosen(event.target === drawn ? null : String(event.target.data('words'))));
    shown.current = drawn;
    const seen = new ResizeObserver(() => {
      drawn.resize();
      begin(drawn);
    });
    seen.observe(place.current as HTMLElement);
    return () => {
      seen.disconnect();
      drawn.destroy();
    };
  }, [graph, moves, scheme, words]);
  const shown = useRef<cytoscape.Core | null>(null);
  const zoom = (by: number) => {
    const drawn = shown.current;
    drawn?.zoom({ level: drawn.zoom() * by, renderedPosition: { x: drawn.width() / 2, y: drawn.height() / 2 } });
  };
  return (
    <figure className="graph">
      {/* Cytoscape would write a style element of its own, which the content policy refuses; it looks for this id first. */}
      <span id="__________cytoscape_stylesheet" hidden />
      <div
        ref={place}
        className="graph-place"
        role="img"
        aria-label={words.graphLabel(graph.outcomes.length, moves.length)}
        tabIndex={0}
        onKeyDown={(event) => {
          const step = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] }[event.key];
          if (step !== undefined) {
            shown.current?.panBy({ x: step[0] ?? 0, y: step[1] ?? 0 });
            event.preventDefault();
          } else if (event.key === '+') zoom(1.25);
          else if (event.key === '-') zoom(0.8);
        }}
      />
      <figcaption>
        <span className="graph-keys">
          <button onClick={() => zoom(1.25)}>{words.closer}</button>
          <button onClick={() => zoom(0.8)}>{words.further}</button>
          <button onClick={() => shown.current !== null && whole(shown.current)}>{words.fit}</button>
        </span>
        <ul className="graph-legend">
          {graph.parties.map((party, i) => (
            <li key={party}>
              <svg width="34" height="8" aria-hidden>
                <line x1="0" y1="4" x2="34" y2="4" stroke={`var(${tones[i % tones.length]})`} strokeWidth="2.5" strokeDasharray={dashes[i % dashes.length]?.join(' ')} />
              </svg>
              {party}
            </li>
          ))}
        </ul>
        <span aria-live="polite">{chosen ?? <span className="quiet">{words.graphHint}</span>}</span>
      </figcaption>
    </figure>
  );
}

function labelled(told: string, holds: readonly string[]): { label: string; height: number } {
  const label = holds.length === 0 ? told : `${told}\n[${holds.join(' ')}]`;
  return { label, height: Math.max(3, label.split('\n').length + 1) * LINE };
}

/** All of it in view, but no larger than it is read well. */
function whole(drawn: cytoscape.Core): void {
  drawn.fit(undefined, 24);
  if (drawn.zoom() > 1.25) {
    drawn.zoom(1.25);
    drawn.center();
  }
}

/** All of it where that can be read; of a large graph the part around where things stand. */
function begin(drawn: cytoscape.Core): void {
  whole(drawn);
  const now = drawn.nodes('.now');
  if (drawn.zoom() >= LEGIBLE || now.empty()) return;
  drawn.zoom(LEGIBLE);
  drawn.center(now);
  drawn.panBy({ x: -drawn.width() / 2 + 120, y: 0 }); // it is leftmost
}

function look(): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle', width: 160, height: 'data(height)', label: 'data(label)', 'text-wrap': 'wrap', 'text-valign': 'center', 'font-size': 11,
        'font-family': 'Inter Variable, system-ui, sans-serif', color: token('--ink'), 'background-color': token('--surface'),
        'border-width': 1, 'border-color': token('--quiet'), 'text-max-width': '152px',
      },
    },
    { selector: 'node.holds', style: { 'background-color': token('--content-person'), 'border-color': token('--content-person-line'), 'border-width': 2 } },
    { selector: 'node.now', style: { 'border-style': 'double', 'border-width': 5, 'border-color': token('--ink') } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'bezier', 'control-point-step-size': 34, 'target-arrow-shape': 'triangle', width: 1.8, label: 'data(label)', 'font-size': 10,
        'text-rotation': 'autorotate', color: token('--ink'), 'text-background-color': token('--surface'), 'text-background-opacity': 0.85,
        'text-background-padding': '1px', 'font-family': 'Inter Variable, system-ui, sans-serif', 'min-zoomed-font-size': 7,
      },
    },
    ...dashes.map((pattern, i) => ({
      selector: `edge.m${i}`,
      style: {
        'line-color': token(tones[i % tones.length] as string), 'target-arrow-color': token(tones[i % tones.length] as string),
        'line-style': i === 0 ? ('solid' as const) : ('dashed' as const), 'line-dash-pattern': pattern,
      },
    })),
    { selector: 'edge.one-way', style: { 'target-arrow-shape': 'triangle-tee' } },
  ];
}
