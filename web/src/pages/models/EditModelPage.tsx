import { useMemo } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useKeptModel } from '../../api/models';
import { blank } from '../../models/draft';
import { load, type Desk } from '../../models/kept';
import { Failed, Waiting } from '../../parts/States';
import { Workbench } from './editor/Workbench';
import '../../style/models.css';
import '../../style/editor.css';

/** Builds a new model, changes a kept one, or tries a what-if beside it. */
export default function EditModelPage() {
  const { dossier = '' } = useParams();
  const [query] = useSearchParams();
  const model = query.get('model');
  const trial = query.get('trial') === 'yes';
  const desk: Desk = useMemo(() => ({ dossier, model, trial }), [dossier, model, trial]);
  const kept = useKeptModel(dossier, model);
  if (model !== null && kept.isPending) return <Waiting />;
  if (kept.isError && kept.data === undefined) return <Failed fault={kept.error} retry={() => void kept.refetch()} />;
  const base = kept.data ?? null;
  const found = load(desk);
  return (
    <Workbench
      key={JSON.stringify(desk)}
      desk={desk}
      base={base}
      initial={found ?? { draft: base?.draft ?? blank, yaml: null, base: base?.version ?? null }}
      begun={found !== null}
    />
  );
}
