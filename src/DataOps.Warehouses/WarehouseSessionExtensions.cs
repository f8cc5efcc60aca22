using Dapper;

namespace DataOps.Warehouses;

/// <summary>Statements on a session, within its open transaction.</summary>
public static class WarehouseSessionExtensions
{
    /// <summary>Runs a statement.</summary>
    /// <returns>The number of rows it touched, where the engine says.</returns>
    public static Task<int> ExecuteAsync(
        this IWarehouseSession session, string statement, object? parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Connection.ExecuteAsync(Command(session, statement, parameters, cancellationToken));
    }

    /// <summary>Runs statements in order.</summary>
    public static async Task ExecuteAllAsync(
        this IWarehouseSession session, IEnumerable<string> statements, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(statements);
        foreach (var statement in statements)
        {
            await session.ExecuteAsync(statement, null, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Reads the rows of a query, all of them.</summary>
    public static async Task<IReadOnlyList<T>> QueryAsync<T>(
        this IWarehouseSession session, string query, object? parameters, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return (await session.Connection.QueryAsync<T>(Command(session, query, parameters, cancellationToken))
            .ConfigureAwait(false)).AsList();
    }

    /// <summary>Reads one value.</summary>
    public static Task<T?> ScalarAsync<T>(this IWarehouseSession session, string query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Connection.ExecuteScalarAsync<T>(Command(session, query, null, cancellationToken));
    }

    /// <summary>Runs an action in a transaction of its own, which is undone when the action fails.</summary>
    public static async Task InTransactionAsync(this IWarehouseSession session, Func<Task> action, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(action);
        var transaction = await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await action().ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    // No time limit: how long a model takes is the engine's affair; the caller's token ends it.
    private static CommandDefinition Command(
        IWarehouseSession session, string statement, object? parameters, CancellationToken cancellationToken) =>
        new(statement, parameters, session.Transaction, commandTimeout: 0, cancellationToken: cancellationToken);
}
