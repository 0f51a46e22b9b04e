import { Link } from '@backstage/ui';

/** How somebody is reached: an address is a link, all else the words they are. */
export function Reach(props: { reach: string }) {
  const { reach } = props;
  const href = hrefOf(reach);
  if (!href) return <>{reach}</>;
  return (
    <Link href={href} variant="body-small">
      {reach}
    </Link>
  );
}

/** Only what begins like an address of the web, or is one of mail. */
function hrefOf(reach: string): string | undefined {
  if (/^https?:\/\/\S+$/i.test(reach)) return reach;
  return /^[^\s@:/?#&]+@[^\s@:/?#&]+\.[^\s@:/?#&]+$/.test(reach)
    ? `mailto:${reach}`
    : undefined;
}
