using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using DataOps.Runtime.Reading;

namespace DataOps.Runtime;

/// <content>Queries with parameters. Generated methods call these.</content>
public static partial class RelationReadExtensions
{
    /// <summary>Reads all rows that a query gives into a list. Generated methods call it.</summary>
    /// <param name="connection">The connection; opened for the call when it is closed.</param>
    /// <param name="sql">The query; its columns are those of <typeparamref name="T"/> in order.</param>
    /// <param name="values">The values of its parameters; null where it has none.</param>
    /// <param name="transaction">The transaction to read in, if any.</param>
    /// <param name="timeout">How long the command may take; null for the driver's default.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public static async Task<IReadOnlyList<T>> ReadQueryAsync<T>(
        this DbConnection connection,
        string sql,
        QueryValues? values = null,
        DbTransaction? transaction = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where T : IRelationRow<T>
    {
        var reader = await OpenAsync(connection, sql, values, transaction, timeout, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                rows.Add(RowReading.Read<T>(reader));
            }

            return rows;
        }
    }

    /// <summary>Reads the rows that a query gives one by one; memory stays flat. Generated methods call it.</summary>
    /// <param name="connection">The connection; opened for the call when it is closed.</param>
    /// <param name="sql">The query; its columns are those of <typeparamref name="T"/> in order.</param>
    /// <param name="values">The values of its parameters; null where it has none.</param>
    /// <param name="transaction">The transaction to read in, if any.</param>
    /// <param name="timeout">How long the command may take; null for the driver's default.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public static async IAsyncEnumerable<T> StreamQueryAsync<T>(
        this DbConnection connection,
        string sql,
        QueryValues? values = null,
        DbTransaction? transaction = null,
        TimeSpan? timeout = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where T : IRelationRow<T>
    {
        var reader = await OpenAsync(connection, sql, values, transaction, timeout, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return RowReading.Read<T>(reader);
            }
        }
    }

    /// <summary>Reads the row of a query that gives exactly one. Generated methods call it.</summary>
    /// <param name="connection">The connection; opened for the call when it is closed.</param>
    /// <param name="sql">The query; its columns are those of <typeparamref name="T"/> in order.</param>
    /// <param name="values">The values of its parameters; null where it has none.</param>
    /// <param name="transaction">The transaction to read in, if any.</param>
    /// <param name="timeout">How long the command may take; null for the driver's default.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <exception cref="InvalidOperationException">The query gave no row, or several.</exception>
    public static async Task<T> ReadSingleAsync<T>(
        this DbConnection connection,
        string sql,
        QueryValues? values = null,
        DbTransaction? transaction = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where T : class, IRelationRow<T> =>
        await connection.ReadSingleOrDefaultAsync<T>(sql, values, transaction, timeout, cancellationToken).ConfigureAwait(false)
        ?? throw new InvalidOperationException($"The query '{T.Relation.Name}' gave no row, but it is proved or declared to give exactly one.");

    /// <summary>Reads the row of a query that gives at most one; null when there is none. Generated methods call it.</summary>
    /// <param name="connection">The connection; opened for the call when it is closed.</param>
    /// <param name="sql">The query; its columns are those of <typeparamref name="T"/> in order.</param>
    /// <param name="values">The values of its parameters; null where it has none.</param>
    /// <param name="transaction">The transaction to read in, if any.</param>
    /// <param name="timeout">How long the command may take; null for the driver's default.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    /// <exception cref="InvalidOperationException">The query gave several rows.</exception>
    public static async Task<T?> ReadSingleOrDefaultAsync<T>(
        this DbConnection connection,
        string sql,
        QueryValues? values = null,
        DbTransaction? transaction = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where T : class, IRelationRow<T>
    {
        var reader = await OpenAsync(connection, sql, values, transaction, timeout, cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            if (!await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                return null;
            }

            var row = RowReading.Read<T>(reader);
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false)
                ? throw new InvalidOperationException($"The query '{T.Relation.Name}' gave several rows, but it is proved or declared to give at most one.")
                : row;
        }
    }

    private static async Task<ResultReader> OpenAsync(
        DbConnection connection,
        string sql,
        QueryValues? values,
        DbTransaction? transaction,
        TimeSpan? timeout,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var command = new CommandDefinition(sql, values, transaction, SecondsOf(timeout), cancellationToken: cancellationToken);
        return new ResultReader(await connection.ExecuteReaderAsync(command).ConfigureAwait(false));
    }

    // Drivers take whole seconds, and 0 for no limit; less than a second must not become that.
    private static int? SecondsOf(TimeSpan? timeout)
    {
        if (timeout is not { } limit)
        {
            return null;
        }

        if (limit == Timeout.InfiniteTimeSpan)
        {
            return 0;
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(timeout));
        return (int)Math.Min(Math.Ceiling(limit.TotalSeconds), int.MaxValue);
    }
}
