import type { Desk } from '../../models/kept';

/** Where a kept model is shown; its newest version unless another is named. */
export function modelAddress(dossier: string, model: string, tab: string | null = null, version: number | null = null): string {
  const query = new URLSearchParams({ model });
  if (version !== null) query.set('version', String(version));
  if (tab !== null) query.set('tab', tab);
  return `/d/${dossier}/models/view?${query.toString()}`;
}

/** Where a model is worked on: a new one, a kept one, or a what-if beside a kept one. */
export function editAddress({ dossier, model, trial }: Desk): string {
  const query = new URLSearchParams();
  if (model !== null) query.set('model', model);
  if (trial) query.set('trial', 'yes');
  const asked = query.toString();
  return `/d/${dossier}/models/edit${asked === '' ? '' : `?${asked}`}`;
}
