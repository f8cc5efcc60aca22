using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DataOps.Sql.Catalog;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;
using Npgsql;

namespace DataOps.Warehouses.Postgres;

/// <summary>A session on PostgreSQL.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection, WarehouseStatements statements)
    : WarehouseSession(connection, statements)
{
    public override async Task<IAsyncDisposable> LockAsync(string name, Patience patience, CancellationToken cancellationToken)
    {
        var key = Key(name);
        var startedAt = TimeProvider.System.GetTimestamp();
        var reported = false;
        while (!await this.ScalarAsync<bool>($"select pg_try_advisory_lock({key})", cancellationToken).ConfigureAwait(false))
        {
            var holder = await HolderAsync(key, cancellationToken).ConfigureAwait(false);
            if (TimeProvider.System.GetElapsedTime(startedAt) >= patience.Limit)
            {
                throw new DataOpsException(WarehouseDiagnostics.Locked, $"'{connection.Database}'", holder, $"{patience.Limit.TotalSeconds:0.#} s");
            }

            if (!reported)
            {
                reported = true;
                patience.Report($"The warehouse '{connection.Database}' is in use by {holder}; waiting up to {patience.Limit.TotalSeconds:0.#} s.");
            }

            await Task.Delay(patience.Interval, cancellationToken).ConfigureAwait(false);
        }

        return new AdvisoryLock(this, key);
    }

    public override async Task<long> BulkLoadAsync(
        RelationName table, IReadOnlyList<string> columns, IAsyncEnumerable<object?[]> rows, CancellationToken cancellationToken)
    {
        var list = string.Join(", ", columns.Select(Statements.Quote));
        var importer = await connection
            .BeginBinaryImportAsync($"copy {Statements.Quote(table)} ({list}) from stdin (format binary)", cancellationToken)
            .ConfigureAwait(false);
        await using (importer.ConfigureAwait(false))
        {
            await foreach (var row in rows.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                await WriteAsync(importer, row, cancellationToken).ConfigureAwait(false);
            }

            return (long)await importer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    protected override string CatalogQuery(IReadOnlyCollection<string> schemas) =>
        $"""
        select n.nspname as "Schema", c.relname as "Relation", c.relkind in ('v', 'm') as "IsView",
            a.attname as "Column", format_type(a.atttypid, a.atttypmod) as "Type", not a.attnotnull as "Nullable",
            cast(a.attnum as integer) as "Position"
        from pg_catalog.pg_attribute as a
        join pg_catalog.pg_class as c on c.oid = a.attrelid
        join pg_catalog.pg_namespace as n on n.oid = c.relnamespace
        where a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'p', 'v', 'm', 'f')
            and n.nspname in ({SchemaLiterals(schemas)})
        """;

    // Advisory locks are numbers that all applications of a database share, so ours is a hash that nobody else will hit.
    private static long Key(string name) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes("DataOps.Build/" + name)));

    private static async Task WriteAsync(NpgsqlBinaryImporter importer, object?[] row, CancellationToken cancellationToken)
    {
        await importer.StartRowAsync(cancellationToken).ConfigureAwait(false);
        foreach (var value in row)
        {
            if (value is null)
            {
                await importer.WriteNullAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await importer.WriteAsync(PostgresValue.Of(value), cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async Task<string> HolderAsync(long key, CancellationToken cancellationToken)
    {
        var pids = await this.QueryAsync<int>(
            $"""
            select l.pid from pg_catalog.pg_locks as l
            where l.locktype = 'advisory' and l.granted
                and ((cast(l.classid as bigint) << 32) | cast(l.objid as bigint)) = {key}
            """,
            null,
            cancellationToken).ConfigureAwait(false);
        return pids.Count > 0 ? $"server process {pids[0]}" : "another deployer";
    }

    private sealed class AdvisoryLock(PostgresSession session, long key) : IAsyncDisposable
    {
        // A connection that broke has given its lock back already.
        public async ValueTask DisposeAsync()
        {
            try
            {
                await session.ScalarAsync<bool>($"select pg_advisory_unlock({key})", CancellationToken.None).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
            {
            }
        }
    }
}
