import { Content, Header, Page } from '@backstage/core-components';
import { CatalogSearchResultListItem } from '@backstage/plugin-catalog';
import { SearchType } from '@backstage/plugin-search';
import {
  SearchBar,
  SearchFilter,
  SearchPagination,
  SearchResult,
} from '@backstage/plugin-search-react';
import { CatalogIcon } from '@backstage/core-components';
import Grid from '@material-ui/core/Grid';

export const searchPage = (
  <Page themeId="home">
    <Header title="Search" />
    <Content>
      <Grid container direction="row">
        <Grid item xs={12}>
          <SearchBar />
        </Grid>
        <Grid item xs={12} sm={3}>
          <SearchType.Accordion
            name="Result type"
            defaultValue="software-catalog"
            types={[
              {
                value: 'software-catalog',
                name: 'Software catalog',
                icon: <CatalogIcon />,
              },
            ]}
          />
          <SearchFilter.Select
            label="Kind"
            name="kind"
            values={['Component', 'System', 'Domain', 'API', 'Group', 'User']}
          />
        </Grid>
        <Grid item xs={12} sm={9}>
          <SearchPagination />
          <SearchResult>
            <CatalogSearchResultListItem icon={<CatalogIcon />} />
          </SearchResult>
        </Grid>
      </Grid>
    </Content>
  </Page>
);
