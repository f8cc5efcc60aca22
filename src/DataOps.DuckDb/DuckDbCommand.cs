using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using DataOps.DuckDb.Internal.Execution;

namespace DataOps.DuckDb;

/// <summary>
/// One or more statements. Parameters are <c>$name</c>, <c>$1</c> or <c>?</c>; places are counted anew in each statement.
/// </summary>
public sealed class DuckDbCommand : DbCommand
{
    private string _text = "";
    private int? _timeout;
    private Interruption? _running;

    /// <summary>Makes a command without connection or text.</summary>
    public DuckDbCommand()
    {
    }

    /// <summary>Makes a command.</summary>
    public DuckDbCommand(string commandText, DuckDbConnection? connection = null)
    {
        CommandText = commandText;
        Connection = connection;
    }

    /// <inheritdoc />
    [AllowNull]
    public override string CommandText
    {
        get => _text;
        set => _text = value ?? "";
    }

    /// <summary>
    /// Seconds until the command, or one wait for more of its rows, is stopped; 0 is never. Unless set, the connection string says.
    /// </summary>
    public override int CommandTimeout
    {
        get => _timeout ?? Connection?.DefaultCommandTimeout ?? 0;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _timeout = value;
        }
    }

    /// <summary>Only text: the engine has no procedures.</summary>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
            {
                throw new NotSupportedException("DuckDB has only commands of text. Call a macro or table function in a SELECT.");
            }
        }
    }

    /// <inheritdoc />
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc />
    public override UpdateRowSource UpdatedRowSource { get; set; } = UpdateRowSource.None;

    /// <summary>The connection the command runs on.</summary>
    public new DuckDbConnection? Connection { get; set; }

    /// <summary>The parameters.</summary>
    public new DuckDbParameterCollection Parameters { get; } = new();

    /// <summary>The connection's transaction. A command runs in it whether or not it is set here.</summary>
    public new DuckDbTransaction? Transaction { get; set; }

    /// <inheritdoc />
    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDbConnection?)value;
    }

    /// <inheritdoc />
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc />
    protected override DbTransaction? DbTransaction
    {
        get => Transaction;
        set => Transaction = (DuckDbTransaction?)value;
    }

    /// <summary>Stops the command if it runs, from any thread. It then fails with an error of type interrupt.</summary>
    public override void Cancel() => Volatile.Read(ref _running)?.Cancel();

    /// <summary>Checks the statement's syntax, names and types, if it is a single one.</summary>
    public override void Prepare()
    {
        using var batch = CreateBatch();
        if (!batch.IsAtEnd)
        {
            batch.PrepareNext().Dispose();
        }
    }

    /// <summary>Runs all statements.</summary>
    /// <returns>How many rows were inserted, updated and deleted; -1 if no statement does such.</returns>
    public override int ExecuteNonQuery() => ExecuteNonQuery(CancellationToken.None);

    /// <inheritdoc />
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteNonQuery(cancellationToken), cancellationToken);

    /// <summary>Runs all statements and gives the first cell of the first result.</summary>
    /// <returns>Null if there is no row, <see cref="DBNull"/> if the cell is null.</returns>
    public override object? ExecuteScalar() => ExecuteScalar(CancellationToken.None);

    /// <inheritdoc />
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        Task.Run(() => ExecuteScalar(cancellationToken), cancellationToken);

    /// <summary>Runs statements up to the first that gives rows, which are then streamed.</summary>
    public new DuckDbDataReader ExecuteReader() => ExecuteReader(CommandBehavior.Default, CancellationToken.None);

    /// <summary>Runs statements up to the first that gives rows, which are then streamed.</summary>
    public new DuckDbDataReader ExecuteReader(CommandBehavior behavior) => ExecuteReader(behavior, CancellationToken.None);

    /// <summary>Runs statements up to the first that gives rows, which are then streamed.</summary>
    public new Task<DuckDbDataReader> ExecuteReaderAsync(CancellationToken cancellationToken = default) =>
        Task.Run(() => ExecuteReader(CommandBehavior.Default, cancellationToken), cancellationToken);

    /// <inheritdoc />
    protected override DbParameter CreateDbParameter() => new DuckDbParameter();

    /// <inheritdoc />
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => ExecuteReader(behavior);

    /// <inheritdoc />
    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Task.Run<DbDataReader>(() => ExecuteReader(behavior, cancellationToken), cancellationToken);

    private DuckDbDataReader ExecuteReader(CommandBehavior behavior, CancellationToken token)
    {
        var batch = CreateBatch();
        var reader = new DuckDbDataReader(Connection!, batch, behavior);
        try
        {
            Connection!.SetReader(reader);
            reader.MoveToNextResult(token);
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private int ExecuteNonQuery(CancellationToken token)
    {
        using var reader = ExecuteReader(CommandBehavior.Default, token);
        Drain(reader, token);
        return reader.RecordsAffected;
    }

    private object? ExecuteScalar(CancellationToken token)
    {
        using var reader = ExecuteReader(CommandBehavior.Default, token);
        var value = reader.FieldCount > 0 && reader.Read(token) ? reader.GetValue(0) : null;
        if (!reader.IsLastResult)
        {
            Drain(reader, token);
        }

        return value;
    }

    // A query may have effects too, as a call of nextval, so it is read to its end.
    private static void Drain(DuckDbDataReader reader, CancellationToken token)
    {
        do
        {
            reader.SkipRows(token);
        }
        while (reader.MoveToNextResult(token));
    }

    private StatementBatch CreateBatch()
    {
        var connection = Connection ?? throw new InvalidOperationException("The command has no connection.");
        if (string.IsNullOrWhiteSpace(_text))
        {
            throw new InvalidOperationException("The command has no text. Set CommandText.");
        }

        if (Transaction is { } transaction && transaction != connection.CurrentTransaction)
        {
            throw new InvalidOperationException(
                "The command's transaction has ended or belongs to another connection. Set the connection's current one, or none.");
        }

        var handle = connection.Handle;
        connection.EnsureNoReader();
        var interruption = new Interruption(handle, CommandTimeout);
        Volatile.Write(ref _running, interruption);
        return new StatementBatch(handle, _text, Parameters, interruption);
    }
}
