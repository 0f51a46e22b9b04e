import { HomeContent } from '@internal/demo-ui';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Fragment } from 'react';

const beside = [
  'home-page-widget:home/starred-entities',
  'home-page-widget:home/recently-visited',
];

export function HomeLayout(props: HomePageLayoutProps) {
  const widgets = props.widgets.filter(({ node }) =>
    beside.includes(node.spec.id),
  );
  return (
    <HomeContent>
      {widgets.map(({ node, component }) => (
        <Fragment key={node.spec.id}>{component}</Fragment>
      ))}
    </HomeContent>
  );
}
