// SQL THREADS: the rows as JSON. Plain JavaScript, so that its start is charged with no loader.
import { DuckDBInstance } from '@duckdb/node-api';

const [sql, threads] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(sql);
process.stdout.write(`${JSON.stringify(reader.getRowObjectsJson())}\n`);
