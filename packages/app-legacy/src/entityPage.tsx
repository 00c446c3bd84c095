/*
 * Copyright 2026 The Team Topology Authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

import {
  EntityApiDefinitionCard,
  EntityConsumedApisCard,
  EntityConsumingComponentsCard,
  EntityHasApisCard,
  EntityProvidedApisCard,
  EntityProvidingComponentsCard,
} from '@backstage/plugin-api-docs';
import {
  EntityAboutCard,
  EntityDependsOnComponentsCard,
  EntityDependsOnResourcesCard,
  EntityHasComponentsCard,
  EntityHasResourcesCard,
  EntityHasSubcomponentsCard,
  EntityHasSystemsCard,
  EntityLayout,
  EntityLinksCard,
  EntityOrphanWarning,
  EntityProcessingErrorsPanel,
  EntityRelationWarning,
  EntitySwitch,
  hasCatalogProcessingErrors,
  hasRelationWarnings,
  isKind,
  isOrphan,
} from '@backstage/plugin-catalog';
import { EntityCatalogGraphCard } from '@backstage/plugin-catalog-graph';
import {
  EntityGroupProfileCard,
  EntityMembersListCard,
  EntityOwnershipCard,
  EntityUserProfileCard,
} from '@backstage/plugin-org';
import Grid from '@material-ui/core/Grid';
import {
  EntityTeamTopologyCard,
  EntityTeamTopologyContent,
  isTeamTopologyAvailable,
  useRecheckMenuItem,
} from '@team-topology/backstage-plugin-team-topology/legacy';
import { ReactNode } from 'react';

const warnings = (
  <>
    <EntitySwitch>
      <EntitySwitch.Case if={isOrphan}>
        <Grid item xs={12}>
          <EntityOrphanWarning />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={hasRelationWarnings}>
        <Grid item xs={12}>
          <EntityRelationWarning />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
    <EntitySwitch>
      <EntitySwitch.Case if={hasCatalogProcessingErrors}>
        <Grid item xs={12}>
          <EntityProcessingErrorsPanel />
        </Grid>
      </EntitySwitch.Case>
    </EntitySwitch>
  </>
);

const teamTopologyCard = (
  <EntitySwitch>
    <EntitySwitch.Case if={isTeamTopologyAvailable}>
      <Grid item xs={12} md={6}>
        <EntityTeamTopologyCard />
      </Grid>
    </EntitySwitch.Case>
  </EntitySwitch>
);

// What the overviews of all kinds but groups and users begin with.
const about = (
  <>
    {warnings}
    <Grid item xs={12} md={6}>
      <EntityAboutCard />
    </Grid>
    <Grid item xs={12} md={6}>
      <EntityCatalogGraphCard height={400} />
    </Grid>
    {teamTopologyCard}
    <Grid item xs={12} md={6}>
      <EntityLinksCard />
    </Grid>
  </>
);

// One route for every kind: which of them have the tab is for the plugin to say.
const teamTopology = (
  <EntityLayout.Route
    path="/team-topology"
    title="Team Topology"
    if={isTeamTopologyAvailable}
  >
    <EntityTeamTopologyContent />
  </EntityLayout.Route>
);

// The frame of every page, whose menu re-checks what is assessed.
function PageLayout(props: { children: ReactNode }) {
  const recheck = useRecheckMenuItem();
  return (
    <EntityLayout
      UNSTABLE_extraContextMenuItems={recheck ? [recheck] : undefined}
    >
      {props.children}
    </EntityLayout>
  );
}

const componentPage = (
  <PageLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        {about}
        <Grid item xs={12} md={6}>
          <EntityHasSubcomponentsCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityDependsOnComponentsCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityDependsOnResourcesCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/api" title="APIs">
      <Grid container spacing={3} alignItems="stretch">
        <Grid item xs={12} md={6}>
          <EntityProvidedApisCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityConsumedApisCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    {teamTopology}
  </PageLayout>
);

const apiPage = (
  <PageLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        {about}
        <Grid item xs={12} md={6}>
          <EntityProvidingComponentsCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityConsumingComponentsCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    <EntityLayout.Route path="/definition" title="Definition">
      <EntityApiDefinitionCard />
    </EntityLayout.Route>
    {teamTopology}
  </PageLayout>
);

const systemPage = (
  <PageLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        {about}
        <Grid item xs={12} md={6}>
          <EntityHasComponentsCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityHasApisCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityHasResourcesCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    {teamTopology}
  </PageLayout>
);

const domainPage = (
  <PageLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        {about}
        <Grid item xs={12} md={6}>
          <EntityHasSystemsCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    {teamTopology}
  </PageLayout>
);

const groupPage = (
  <PageLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        {warnings}
        <Grid item xs={12} md={6}>
          <EntityGroupProfileCard />
        </Grid>
        {teamTopologyCard}
        <Grid item xs={12} md={6}>
          <EntityOwnershipCard />
        </Grid>
        <Grid item xs={12}>
          <EntityMembersListCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    {teamTopology}
  </PageLayout>
);

const userPage = (
  <PageLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3}>
        {warnings}
        <Grid item xs={12} md={6}>
          <EntityUserProfileCard />
        </Grid>
        <Grid item xs={12} md={6}>
          <EntityOwnershipCard />
        </Grid>
      </Grid>
    </EntityLayout.Route>
    {teamTopology}
  </PageLayout>
);

// Resources, templates, locations, and kinds that this app does not know.
const defaultPage = (
  <PageLayout>
    <EntityLayout.Route path="/" title="Overview">
      <Grid container spacing={3} alignItems="stretch">
        {about}
      </Grid>
    </EntityLayout.Route>
    {teamTopology}
  </PageLayout>
);

/** The page of an entity, by its kind. */
export const entityPage = (
  <EntitySwitch>
    <EntitySwitch.Case if={isKind('component')}>
      {componentPage}
    </EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('api')}>{apiPage}</EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('system')}>{systemPage}</EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('domain')}>{domainPage}</EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('group')}>{groupPage}</EntitySwitch.Case>
    <EntitySwitch.Case if={isKind('user')}>{userPage}</EntitySwitch.Case>
    <EntitySwitch.Case>{defaultPage}</EntitySwitch.Case>
  </EntitySwitch>
);
