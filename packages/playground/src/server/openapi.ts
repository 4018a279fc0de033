import type { Route } from './route.ts';
import { problemBody, type Schema } from './schemas.ts';

/** The API's description as OpenAPI 3.1, made from the routes themselves. */
export function openapiOf(routes: readonly Route[], version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Sluice',
      version,
      description: "AWS's monitoring languages: check, explain, format and evaluate them.",
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: { schemas: { Problem: problemBody } },
  };
}

function operationOf(route: Route): object {
  const { description, type, schema } = route.answer;
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/\W+(\w?)/g, (_, next: string) => next.toUpperCase())}`,
    summary: route.summary,
    ...(route.parameters && { parameters: parametersOf(route.parameters) }),
    ...(route.body && {
      requestBody: { required: true, content: { 'application/json': { schema: route.body } } },
    }),
    responses: {
      200: { description, content: { [type]: schema === undefined ? {} : { schema } } },
      default: {
        description: 'A request that cannot be answered.',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  };
}

function parametersOf(parameters: Schema): object[] {
  const properties = parameters['properties'] as Readonly<Record<string, Schema>>;
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema,
  }));
}
