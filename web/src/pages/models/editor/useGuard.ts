import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

/**
 * Asks before a link leads away from unkept work, and before the window closes. Ways that are no links (back, keys) are not
 * held up: the work is still there afterwards, as it is after a reload.
 */
export function useGuard(armed: boolean) {
  const navigate = useNavigate();
  const [to, setTo] = useState<string | null>(null);
  useEffect(() => {
    if (!armed) return;
    const closing = (event: BeforeUnloadEvent) => event.preventDefault();
    const following = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0;
      if (!(link instanceof HTMLAnchorElement) || elsewhere || link.target === '_blank' || link.hasAttribute('download')) return;
      const address = new URL(link.href, window.location.href);
      if (address.origin !== window.location.origin || address.href.split('#')[0] === window.location.href.split('#')[0]) return;
      event.preventDefault();
      event.stopPropagation();
      setTo(address.pathname + address.search + address.hash);
    };
    window.addEventListener('beforeunload', closing);
    document.addEventListener('click', following, true);
    return () => {
      window.removeEventListener('beforeunload', closing);
      document.removeEventListener('click', following, true);
    };
  }, [armed]);
  return { asking: to !== null, stay: () => setTo(null), go: () => to !== null && void navigate(to) };
}
