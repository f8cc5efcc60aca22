using System.Data.Common;

namespace DataOps.Runtime;

/// <summary>Reads the rows of relations through any ADO.NET connection.</summary>
public static partial class RelationReadExtensions
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

    private static string SelectAll<T>(DbConnection connection)
        where T : IRelationRow<T>
    {
        ArgumentNullException.ThrowIfNull(connection);
        return RelationQuery.SelectAll(T.Relation, RelationQuery.QuotesOf(connection));
    }
}
