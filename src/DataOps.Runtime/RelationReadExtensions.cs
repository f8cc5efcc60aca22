using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace DataOps.Runtime;

/// <summary>Reads the rows of relations through any ADO.NET connection.</summary>
public static class RelationReadExtensions
{
    /// <summary>Reads all rows of the relation of <typeparamref name="T"/> into a list.</summary>
    /// <param name="connection">The connection; opened for the call when it is closed.</param>
    /// <param name="transaction">The transaction to read in, if any.</param>
    /// <param name="timeout">How long the command may take; null for the driver's default.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public static Task<IReadOnlyList<T>> ReadAsync<T>(
        this DbConnection connection,
        DbTransaction? transaction = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where T : IRelationRow<T> =>
        connection.ReadQueryAsync<T>(SelectAll<T>(connection), null, transaction, timeout, cancellationToken);

    /// <summary>Reads the rows of the relation of <typeparamref name="T"/> one by one; memory stays flat.</summary>
    /// <param name="connection">The connection; opened for the call when it is closed.</param>
    /// <param name="transaction">The transaction to read in, if any.</param>
    /// <param name="timeout">How long the command may take; null for the driver's default.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public static IAsyncEnumerable<T> StreamAsync<T>(
        this DbConnection connection,
        DbTransaction? transaction = null,
        TimeSpan? timeout = null,
        CancellationToken cancellationToken = default)
        where T : IRelationRow<T> =>
        connection.StreamQueryAsync<T>(SelectAll<T>(connection), null, transaction, timeout, cancellationToken);

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
        var rows = new List<T>();
        await foreach (var row in connection.StreamQueryAsync<T>(sql, values, transaction, timeout, cancellationToken).ConfigureAwait(false))
        {
            rows.Add(row);
        }

        return rows;
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
        ArgumentNullException.ThrowIfNull(connection);
        var command = new CommandDefinition(
            sql,
            values,
            transaction,
            timeout is { } limit ? (int)Math.Ceiling(limit.TotalSeconds) : null,
            cancellationToken: cancellationToken);
        var reader = await connection.ExecuteReaderAsync(command).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
        {
            while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return T.Read(reader);
            }
        }
    }

    private static string SelectAll<T>(DbConnection connection)
        where T : IRelationRow<T>
    {
        ArgumentNullException.ThrowIfNull(connection);
        return RelationQuery.SelectAll(T.Relation, RelationQuery.QuotesOf(connection));
    }
}
