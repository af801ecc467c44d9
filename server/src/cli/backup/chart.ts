/** The repository of Zadig's charts, as the documentation names it. */
export const REPOSITORY = {
  name: 'koderover-chart',
  url: 'https://koderover.tencentcloudcr.com/chartrepo/chart',
} as const;

/** The chart where nobody asks helm for its name. */
export const ZADIG_CHART = 'zadig';

/** `zadig`, `zadigx`, `zadig-ee` */
export const CHART_NAME = /^zadig[a-z0-9-]{0,40}$/;

/** A whole version, such as `4.3.0` or `1.16.0-amd64`: a part of one, such as `4.3`, is a range to helm. */
export const CHART_VERSION = /^v?\d{1,6}\.\d{1,6}\.\d{1,6}(?:[-+][0-9A-Za-z][0-9A-Za-z.+-]{0,60})?$/;
