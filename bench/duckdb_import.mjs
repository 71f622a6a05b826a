// SPDX-License-Identifier: Apache-2.0
// Reads a CSV file into a table of a new DuckDB database: what `bench/import.py` times.
import { DuckDBInstance } from '@duckdb/node-api';

const [file, database] = process.argv.slice(2);
const instance = await DuckDBInstance.create(database);
const connection = await instance.connect();
await connection.run(`CREATE TABLE votes AS SELECT * FROM read_csv('${file.replaceAll("'", "''")}')`);
const reader = await connection.runAndReadAll('SELECT count(*) FROM votes');
console.log(`rows ${reader.getRows()[0][0]}`);
connection.closeSync();
