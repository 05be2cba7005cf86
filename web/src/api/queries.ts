import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { answer, api, forgeryToken, Problem, problemOf, type Schemas } from './client';

const of = (dossier: string) => ({ params: { path: { dossier } } });

export const useStart = () => useQuery({ queryKey: ['start'], queryFn: () => answer(api.GET('/api/start')) });

export const useSummary = (dossier: string) =>
  useQuery({
    queryKey: [dossier, 'summary'],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}', of(dossier))),
  });

export const useReports = (dossier: string) =>
  useQuery({
    queryKey: [dossier, 'reports'],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/reports', of(dossier))),
  });

export const useReport = (dossier: string, report: string) =>
  useQuery({
    queryKey: [dossier, 'report', report],
    queryFn: () =>
      answer(api.GET('/api/dossiers/{dossier}/reports/{report}', { params: { path: { dossier, report } } })),
  });

export const useActors = (dossier: string) =>
  useQuery({
    queryKey: [dossier, 'actors'],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/actors', of(dossier))),
  });

export const useActor = (dossier: string, actor: string) =>
  useQuery({
    queryKey: [dossier, 'actor', actor],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/actors/{actor}', { params: { path: { dossier, actor } } })),
    enabled: actor !== '',
  });

export const useSearch = (dossier: string, q: string) =>
  useQuery({
    queryKey: [dossier, 'search', q],
    queryFn: () =>
      answer(api.GET('/api/dossiers/{dossier}/search', { params: { path: { dossier }, query: { q } } })),
    enabled: q.trim() !== '',
    placeholderData: keepPreviousData,
  });

export const useBrief = (dossier: string) =>
  useQuery({
    queryKey: [dossier, 'brief'],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/brief', of(dossier))),
  });

export const useHistory = (dossier: string, wanted: boolean) =>
  useQuery({
    queryKey: [dossier, 'history'],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/history', of(dossier))),
    enabled: wanted,
  });

/** Everything shown of a dossier is computed from it, so that any change asks for all of it again. */
export const refresh = (client: QueryClient, dossier: string) => client.invalidateQueries({ queryKey: [dossier] });

/** A change of the dossier; afterwards everything on screen is asked for again. */
export function useChange<In, Out>(dossier: string, change: (input: In) => Promise<Out>) {
  const client = useQueryClient();
  return useMutation<Out, Problem, In>({ mutationFn: change, onSuccess: () => refresh(client, dossier) });
}

export const useReview = (dossier: string) =>
  useChange(dossier, ({ id, review }: { id: string; review: Schemas['AttributionReview'] }) =>
    answer(
      api.PUT('/api/dossiers/{dossier}/attributions/{attribution}/review', {
        params: { path: { dossier, attribution: id } },
        body: review,
      }),
    ),
  );

export const useAttribute = (dossier: string, report: string) =>
  useChange(dossier, (body: Schemas['NewAttribution']) =>
    answer(
      api.POST('/api/dossiers/{dossier}/reports/{report}/attributions', {
        params: { path: { dossier, report } },
        body,
      }),
    ),
  );

export const useCorrection = (dossier: string) =>
  useChange(dossier, ({ report, body }: { report: string; body: Schemas['ReportCorrection'] }) =>
    answer(
      api.PATCH('/api/dossiers/{dossier}/reports/{report}', { params: { path: { dossier, report } }, body }),
    ),
  );

export const useLeftOut = (dossier: string, report: string) =>
  useChange(dossier, (body: Schemas['LeftOutDecision']) =>
    answer(
      api.PUT('/api/dossiers/{dossier}/reports/{report}/left-out', { params: { path: { dossier, report } }, body }),
    ),
  );

export const useMerge = (dossier: string) =>
  useChange(dossier, (body: Schemas['ActorMerge']) =>
    answer(api.POST('/api/dossiers/{dossier}/actors/merge', { ...of(dossier), body })),
  );

export const useSplit = (dossier: string) =>
  useChange(dossier, (actor: string) =>
    answer(api.POST('/api/dossiers/{dossier}/actors/{actor}/split', { params: { path: { dossier, actor } } })),
  );

export const useRename = (dossier: string) =>
  useChange(dossier, ({ actor, name }: { actor: string; name: string }) =>
    answer(
      api.POST('/api/dossiers/{dossier}/actors/{actor}/rename', {
        params: { path: { dossier, actor } },
        body: { name },
      }),
    ),
  );

export const useUndo = (dossier: string) =>
  useChange(dossier, () => answer(api.POST('/api/dossiers/{dossier}/undo', of(dossier))));

export const useRedo = (dossier: string) =>
  useChange(dossier, () => answer(api.POST('/api/dossiers/{dossier}/redo', of(dossier))));

/** Sends files to be read. A file dropped with its folder keeps the folder's name. */
export const useUpload = (dossier: string) =>
  useChange(dossier, async (files: File[]) => {
    const form = new FormData();
    for (const file of files) {
      const path = (file as File & { path?: string }).path ?? file.webkitRelativePath;
      form.append('files', file, (path === '' ? file.name : path).replace(/^(\.?\/)+/, ''));
    }
    const response = await fetch(`/api/dossiers/${encodeURIComponent(dossier)}/reports`, {
      method: 'POST',
      body: form,
      headers: { 'X-XSRF-TOKEN': forgeryToken() },
    });
    if (!response.ok) {
      throw problemOf(await response.json().catch(() => null), response.status);
    }
  });
