import { useSearchParams } from 'wouter';

/** What the address asks for beside its path, and how to change some of it: null takes a part away. */
export function useQuery(): readonly [URLSearchParams, (parts: Readonly<Record<string, string | null>>) => void] {
  const [params, setParams] = useSearchParams();
  const change = (parts: Readonly<Record<string, string | null>>): void =>
    setParams((before) => queryWith(before, parts));
  return [params, change];
}

export function queryWith(before: URLSearchParams, parts: Readonly<Record<string, string | null>>): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [part, value] of Object.entries(parts)) {
    if (value === null || value === '') after.delete(part);
    else after.set(part, value);
  }
  return after;
}

/** A path with what it asks for. */
export function pathWith(path: string, parts: Readonly<Record<string, string | null>>): string {
  const query = queryWith(new URLSearchParams(), parts).toString();
  return query ? `${path}?${query}` : path;
}
