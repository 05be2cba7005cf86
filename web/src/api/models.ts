import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { answer, api, forgeryToken, Problem, problemOf } from './client';
import type { Card, ModelCheck, ModelComparison, ModelDraft } from './modelTypes';
import { useChange } from './queries';
import type { paths } from './schema';

/** What one asks about: a kept model, a draft, or a draft beside the kept model that it changes. */
export interface Subject {
  model: string | null;
  version: number | null;
  draft: ModelDraft | null;
  yaml: string | null;
}

/** How models are drawn for shares, and whether a large one is listed although it takes a while. */
export interface Draws {
  draws: number;
  seed: number;
  patience: boolean;
}

const at = (dossier: string) => ({ params: { path: { dossier } } });
const asking = <Q extends object>(dossier: string, query: Q) => ({ params: { path: { dossier }, query } });

export const useModels = (dossier: string) =>
  useQuery({ queryKey: [dossier, 'models'], queryFn: () => answer(api.GET('/api/dossiers/{dossier}/models', at(dossier))) });

export const useExamples = (dossier: string) =>
  useQuery({
    queryKey: [dossier, 'model-examples'],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/models/examples', at(dossier))),
  });

export const fetchExample = (dossier: string, id: string) =>
  answer(api.GET('/api/dossiers/{dossier}/models/examples/{example}', { params: { path: { dossier, example: id } } }));

export const useKeptModel = (dossier: string, model: string | null, version: number | null = null) =>
  useQuery({
    queryKey: [dossier, 'model', model, version],
    queryFn: () =>
      answer(api.GET('/api/dossiers/{dossier}/models/one', asking(dossier, { model: model ?? '', ...(version === null ? {} : { version }) }))),
    enabled: model !== null,
  });

export const useKeep = (dossier: string) =>
  useChange(dossier, ({ model, ...body }: { model: string; draft: ModelDraft | null; yaml: string | null; note: string | null }) =>
    answer(api.PUT('/api/dossiers/{dossier}/models/one', { ...asking(dossier, { model }), body })),
  );

/** What is wrong with a draft or a text, and how large the model is. */
export const useCheck = (dossier: string, body: { draft: ModelDraft | null; yaml: string | null }, wanted = true) =>
  useQuery({
    queryKey: ['model-check', dossier, body],
    queryFn: () => answer(api.POST('/api/dossiers/{dossier}/models/check', { ...at(dossier), body })),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

export const useView = (dossier: string, subject: Subject, how: Draws, wanted = true) =>
  useQuery({
    queryKey: [dossier, 'model-view', subject, how],
    queryFn: () => answer(api.POST('/api/dossiers/{dossier}/models/view', { ...at(dossier), body: { ...subject, ...how } })),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

/** A draft beside the kept model that it changes; or what one picks of that. */
export const useComparison = <T = ModelComparison>(dossier: string, subject: Subject, how: Draws, wanted: boolean, pick: (whole: ModelComparison) => T) =>
  useQuery({
    queryKey: [dossier, 'model-comparison', subject, how],
    queryFn: () => answer(api.POST('/api/dossiers/{dossier}/models/compare', { ...at(dossier), body: { ...subject, ...how } })),
    enabled: wanted,
    placeholderData: keepPreviousData,
    select: pick,
  });

export const useOutcome = (dossier: string, subject: Subject) =>
  useMutation<Card, Problem, string[]>({
    mutationFn: (taken) => answer(api.POST('/api/dossiers/{dossier}/models/outcome', { ...at(dossier), body: { ...subject, taken } })),
  });

export const useGraph = (dossier: string, subject: Subject, wanted = true) =>
  useQuery({
    queryKey: [dossier, 'model-graph', subject],
    queryFn: () => answer(api.POST('/api/dossiers/{dossier}/models/graph', { ...at(dossier), body: { ...subject, draws: 0, seed: 1, patience: false } })),
    enabled: wanted,
  });

export const useDifference = (dossier: string, model: string, from: number, to: number) =>
  useQuery({
    queryKey: [dossier, 'model-difference', model, from, to],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/models/difference', asking(dossier, { model, from, to }))),
    enabled: from !== to,
  });

export const useEvidence = (dossier: string, q: string, wanted: boolean) =>
  useQuery({
    queryKey: [dossier, 'evidence', q],
    queryFn: () => answer(api.GET('/api/dossiers/{dossier}/evidence', asking(dossier, { q }))),
    enabled: wanted,
    placeholderData: keepPreviousData,
  });

export const useResting = (dossier: string, id: string) =>
  useQuery({
    queryKey: [dossier, 'resting', id],
    queryFn: () =>
      answer(api.GET('/api/dossiers/{dossier}/attributions/{attribution}/models', { params: { path: { dossier, attribution: id } } })),
  });

/** The kinds of file in which a version can be saved. */
export type FileForm = paths['/api/dossiers/{dossier}/models/file']['get']['parameters']['query']['form'];

export const FILE_FORMS: readonly FileForm[] = ['YAML', 'GMCR'];

/** Where a version's file is. */
export const fileAddress = (dossier: string, model: string, version: number, form: FileForm) =>
  `/api/dossiers/${encodeURIComponent(dossier)}/models/file?${new URLSearchParams({ model, version: String(version), form }).toString()}`;

/** Reads a file of a model, without keeping it. */
export async function readModelFile(dossier: string, file: File): Promise<ModelCheck> {
  const body = new FormData();
  body.append('file', file, file.name);
  const response = await fetch(`/api/dossiers/${encodeURIComponent(dossier)}/models/import`, {
    method: 'POST',
    body,
    headers: { 'X-XSRF-TOKEN': forgeryToken() },
  });
  const told: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemOf(told, response.status);
  return told as ModelCheck;
}
