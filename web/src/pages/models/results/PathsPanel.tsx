import { useId, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import type { PathPicture } from '../../../api/modelTypes';
import { useModelWords } from '../../../words/models';

/** Ways from now to outcomes that hold: by gains alone, or by any moves. */
export function PathsPanel({ paths }: { paths: readonly PathPicture[] }) {
  const words = useModelWords();
  const [which, setWhich] = useState('0');
  const picture = paths[Number(which)];
  if (picture === undefined) return <p className="quiet">{words.noPaths}</p>;
  return (
    <section>
      <SegmentedControl
        aria-label={words.pathsBy}
        value={which}
        onChange={setWhich}
        data={[
          { value: '0', label: words.byGains },
          { value: '1', label: words.byAny },
        ]}
      />
      <p className="tight">
        {picture.told} {picture.never > 0 && words.never(picture.never)} <span className="quiet">{words.pathsWhat}</span>
      </p>
      <Picture picture={picture} />
      <details>
        <summary>{words.asText}</summary>
        <ul className="told-why">
          {picture.arrows.map((arrow, i) => (
            <li key={i}>{arrow.whole}</li>
          ))}
        </ul>
        <ul className="told-why">
          {picture.nodes.map((node) => (
            <li key={node.state}>
              {node.title}: {node.whole}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Picture({ picture }: { picture: PathPicture }) {
  const id = useId();
  return (
    <div className="picture" tabIndex={0} role="region" aria-label={picture.told}>
      <svg width={picture.width} height={picture.height} viewBox={`0 0 ${picture.width} ${picture.height}`} role="img" aria-label={picture.told}>
        <defs>
          {['', ' one-way'].map((kind) => (
            <marker key={kind} id={`${id}${kind.trim()}`} viewBox="0 0 8 8" refX="5" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path className={`tip${kind}`} d="M0 0L8 4L0 8z" />
            </marker>
          ))}
        </defs>
        {picture.arrows.map((arrow, i) => (
          <path key={i} className={`arrow${arrow.oneWay ? ' one-way' : ''}`} d={arrow.path} markerEnd={`url(#${id}${arrow.oneWay ? 'one-way' : ''})`}>
            <title>{arrow.whole}</title>
          </path>
        ))}
        {picture.nodes.map((node) => (
          <g key={node.state}>
            <title>{node.whole}</title>
            <rect className={`box ${node.kind}`} x={node.x} y={node.y} width={node.width} height={node.height} rx="5" />
            <text className="box-title" x={node.textX} y={node.titleY}>
              {node.title}
            </text>
            {node.lines.map((line) => (
              <text key={line.y} className="box-line" x={node.textX} y={line.y}>
                {line.text}
              </text>
            ))}
          </g>
        ))}
        {picture.arrows.map((arrow, i) => (
          <text key={i} className="mover" x={arrow.textX} y={arrow.textY} textAnchor="middle">
            {arrow.who}
            <title>{arrow.whole}</title>
          </text>
        ))}
      </svg>
    </div>
  );
}
