import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import type { AppOptions } from '@sluice/playground/internal/server/app';
import { afterAll, beforeAll } from 'vitest';
import { appForTest } from '../../support.ts';

/** A server that listens, and the SDK's own client of it. */
export function logsForTest(options: Partial<AppOptions> = {}) {
  const app = appForTest(options);
  const started: { client: CloudWatchLogsClient; url: string } = { client: undefined!, url: '' };
  beforeAll(async () => {
    started.url = await app.listen({ port: 0, host: '127.0.0.1' });
    started.client = new CloudWatchLogsClient({
      endpoint: started.url,
      region: 'us-east-1',
      credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
      maxAttempts: 1,
    });
  });
  afterAll(async () => {
    started.client.destroy();
    const closed = app.close();
    // Of connections that clients opened ahead, nobody asked anything yet.
    app.server.closeAllConnections();
    await closed;
  });
  return { app, started };
}
