// Microsoft's own client of Table Storage, as the judge of ours.
//   tables.mjs read TABLE       writes the entities as that client understands them, a JSON array
//   tables.mjs write TABLE      stores the entities of standard input: [{name: {type, value}}]
//   tables.mjs sas              writes a shared access signature for the account
// The connection string is in the environment variable TABLES.
import { readFileSync } from 'node:fs';
import { AzureNamedKeyCredential, TableClient, generateAccountSas } from '@azure/data-tables';

const [command, table] = process.argv.slice(2);
const connection = process.env.TABLES;
const client = () => TableClient.fromConnectionString(connection, table, { allowInsecureConnection: true });

const described = value =>
  value instanceof Date ? { type: 'DateTime', value: value.toISOString() }
  : value instanceof Uint8Array ? { type: 'Binary', value: Buffer.from(value).toString('base64') }
  : typeof value === 'bigint' ? { type: 'Int64', value: value.toString() }
  : typeof value === 'object' ? { type: value.type, value: String(value.value) }
  : { type: typeof value, value: String(value) };

const typed = ({ type, value }) =>
  type === 'DateTime' ? new Date(value)
  : type === 'Binary' ? Buffer.from(value, 'base64')
  : type === 'Int64' ? BigInt(value)
  : type === 'number' ? Number(value)
  : type === 'boolean' ? value === 'true'
  : type === 'string' ? value
  : { type, value };

const mapped = (entity, change) => Object.fromEntries(Object.entries(entity).map(([name, value]) => [name, change(value)]));

if (command === 'read') {
  const entities = [];
  for await (const entity of client().listEntities()) entities.push(mapped(entity, described));
  console.log(JSON.stringify(entities));
} else if (command === 'write') {
  const entities = JSON.parse(readFileSync(0, 'utf8')).map(entity => mapped(entity, typed));
  await client().createTable();
  await client().submitTransaction(entities.map(entity => ['create', entity]));
} else if (command === 'sas') {
  const parts = Object.fromEntries(connection.split(';').map(part => part.split(/=(.*)/s)));
  const credential = new AzureNamedKeyCredential(parts.AccountName, parts.AccountKey);
  const permissions = { query: true, write: true, delete: true, list: true, add: true, create: true, update: true };
  const protocol = 'https,http';
  console.log(generateAccountSas(credential, { permissions, protocol, expiresOn: new Date(Date.now() + 3_600_000) }));
} else throw new Error(`unknown command ${command}`);
