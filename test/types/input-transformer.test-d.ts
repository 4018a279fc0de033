import type { Language } from '@sluice/core';
import * as inputTransformer from '@sluice/event-pattern/input-transformer';
import { expectTypeOf } from 'vitest';

expectTypeOf(inputTransformer).toExtend<
  Language<
    inputTransformer.Transformation,
    inputTransformer.Transformer,
    inputTransformer.TransformerInput,
    inputTransformer.Delivery,
    inputTransformer.TransformerOptions
  >
>();
