import createClient, { type Middleware } from 'openapi-fetch';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** A refusal of the server: what is wrong, and what to do. */
export class Problem extends Error {
  constructor(
    readonly title: string,
    readonly remedy: string,
    readonly status: number,
  ) {
    super(`${title} ${remedy}`);
    this.name = 'Problem';
  }
}

/** The server's token against forged requests, given back to it in a header (cookie to header). */
export function forgeryToken(): string {
  const cookie = document.cookie.split('; ').find((part) => part.startsWith('XSRF-TOKEN='));
  return cookie === undefined ? '' : decodeURIComponent(cookie.slice('XSRF-TOKEN='.length));
}

const guard: Middleware = {
  onRequest({ request }) {
    if (request.method !== 'GET') {
      request.headers.set('X-XSRF-TOKEN', forgeryToken());
    }
    return request;
  },
  onError() {
    return new Problem('Parley does not answer.', 'Look whether the program still runs, and start it again if not.', 0);
  },
};

export const api = createClient<paths>({ baseUrl: window.location.origin });
api.use(guard);

/** The answer's data, or a {@link Problem} thrown. */
export async function answer<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (!response.ok) {
    throw problemOf(error, response.status);
  }
  return data as T;
}

export function problemOf(error: unknown, status: number): Problem {
  const told = (typeof error === 'object' && error !== null ? error : {}) as { title?: string; detail?: string };
  return new Problem(told.title ?? `The server answered with ${status}.`, told.detail ?? '', status);
}
