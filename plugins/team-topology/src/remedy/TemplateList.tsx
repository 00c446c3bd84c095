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

import { parseEntityRef } from '@backstage/catalog-model';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { makeStyles } from '@material-ui/core/styles';
import { RemedyTemplate } from '@team-topology/backstage-plugin-team-topology-common';
import { useId } from 'react';
import { teamTopologyTranslationRef } from '../translation';
import { createFromTemplateRouteRef } from './createFromTemplateRouteRef';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: 4,
    margin: 0,
    padding: 0,
    listStyle: 'none',
    overflowWrap: 'anywhere',
    '& li': { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  },
});

/** The templates for entities like this one, with their forms where there is a scaffolder. */
export function TemplateList(props: { templates: RemedyTemplate[] }) {
  const classes = useStyles();
  const { t } = useTranslationRef(teamTopologyTranslationRef);
  const titleId = useId();
  const entityLink = useEntityRefLink();
  const formRoute = useRouteRef(createFromTemplateRouteRef);
  return (
    <div>
      <p id={titleId}>
        {t('remedy.templates', { count: props.templates.length })}
      </p>
      <ul className={classes.list} aria-labelledby={titleId}>
        {props.templates.map(template => {
          const { namespace, name } = parseEntityRef(template.ref);
          const form = formRoute?.({ namespace, templateName: name });
          return (
            <li key={template.ref}>
              <Link to={entityLink(template.ref)}>{template.title}</Link>
              {form && (
                <Link to={withFormData(form, template.formData)}>
                  {t('remedy.openTemplate', { title: template.title })}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function withFormData(path: string, formData: Record<string, string>): string {
  return Object.keys(formData).length > 0
    ? `${path}?${new URLSearchParams({ formData: JSON.stringify(formData) })}`
    : path;
}
