import { defineCodes } from '@sluice/core';
import { advice } from './codes/advice.ts';
import { argument } from './codes/argument.ts';
import { cidr } from './codes/cidr.ts';
import { input } from './codes/input.ts';
import { limit } from './codes/limit.ts';
import { numeric } from './codes/numeric.ts';
import { oddity } from './codes/oddity.ts';
import { request } from './codes/request.ts';
import { shape } from './codes/shape.ts';
import { surface } from './codes/surface.ts';
import { text } from './codes/text.ts';

/** Everything that can be said of an event pattern. */
export const codes = defineCodes('EP', {
  ...text,
  ...shape,
  ...argument,
  ...numeric,
  ...cidr,
  ...input,
  ...request,
  ...limit,
  ...oddity,
  ...surface,
  ...advice,
});
