import { useComputedColorScheme } from '@mantine/core';
import cytoscape, { type ElementDefinition, type StylesheetJson } from 'cytoscape';
import { useEffect, useRef, useState } from 'react';
import type { StateGraph } from '../../../api/modelTypes';
import { layers, shortly } from '../../../models/layers';
import { useWords } from '../../../words';

/** Dashes tell the decision makers apart, where colour cannot; labels name them. */
const dashes = [[1, 0], [8, 4], [2, 4], [12, 4, 2, 4], [5, 2], [16, 6]];
const tones = ['--link', '--content-person-line', '--content-machine-line', '--ink', '--quiet', '--source-line'];
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

/** The picture itself, drawn by Cytoscape.js. The same graph is always laid out in the same way. */
export default function StatePicture({ graph }: { graph: StateGraph }) {
  const words = useWords().models;
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
          label: [shortly(one, now, { now: words.now, nothing: words.nothing }), ...(one.holds.length === 0 ? [] : [`[${one.holds.join(' ')}]`])].join('\n'),
          words: one.holds.length === 0 ? one.words : `${one.words} (${words.holdsUnder(one.holds.join(', '))})`,
        },
        position: { ...(spots.get(one.id) ?? { x: 0, y: 0 }) },
        classes: `${one.now ? 'now' : ''} ${one.holds.length > 0 ? 'holds' : ''}`,
      })),
      ...graph.moves.map((move, i) => ({
        data: { id: `move-${i}`, source: move.from, target: move.to, label: graph.parties[move.party] ?? '', words: `${graph.parties[move.party] ?? ''}: ${move.words}` },
        classes: `m${move.party % dashes.length} ${move.oneWay ? 'one-way' : ''}`,
      })),
    ];
    const drawn = cytoscape({
      container: place.current,
      elements,
      style: look(),
      layout: { name: 'preset', fit: true, padding: 24 },
      minZoom: 0.1,
      maxZoom: 2.5,
      autoungrabify: true,
      userZoomingEnabled: false, // the wheel scrolls the page; buttons and keys zoom
    });
    drawn.on('tap', (event) => setChosen(event.target === drawn ? null : String(event.target.data('words'))));
    shown.current = drawn;
    return () => drawn.destroy();
  }, [graph, scheme, words]);
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
        aria-label={words.graphLabel(graph.outcomes.length, graph.moves.length)}
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
          <button onClick={() => shown.current?.fit(undefined, 24)}>{words.fit}</button>
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

function look(): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        shape: 'round-rectangle', width: 150, height: 52, label: 'data(label)', 'text-wrap': 'wrap', 'text-valign': 'center', 'font-size': 11,
        'font-family': 'Inter Variable, system-ui, sans-serif', color: token('--ink'), 'background-color': token('--surface'),
        'border-width': 1, 'border-color': token('--quiet'), 'text-max-width': '144px',
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
