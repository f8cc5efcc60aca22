using DataOps.DuckDb.Internal.Interop;
using DataOps.DuckDb.Internal.Reading;

namespace DataOps.DuckDb.Internal.Execution;

/// <summary>
/// A command's statements. Each is prepared only when its turn comes, since it may need what the ones before have made.
/// </summary>
internal sealed unsafe class StatementBatch : IDisposable
{
    private readonly ConnectionHandle _connection;
    private readonly ExtractedStatementsHandle _statements;
    private readonly DuckDbParameterCollection _parameters;
    private readonly int _count;
    private int _next;

    public StatementBatch(ConnectionHandle connection, string sql, DuckDbParameterCollection parameters, Interruption interruption)
    {
        _connection = connection;
        _parameters = parameters;
        Interruption = interruption;
        _count = (int)NativeMethods.ExtractStatements(connection, sql, out var statements);
        _statements = new ExtractedStatementsHandle(statements);
        if (_count == 0 && NativeMethods.ExtractStatementsError(_statements) is var error && error is not null
            && NativeMethods.Text(error) is { Length: > 0 } message)
        {
            _statements.Dispose();
            throw EngineErrors.FromText(message);
        }
    }

    public Interruption Interruption { get; }

    public bool IsAtEnd => _next >= _count;

    /// <summary>Runs the next statement as far as its first rows.</summary>
    public QueryResult ExecuteNext(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var prepared = PrepareNext();
        ParameterBinder.Bind(prepared, _parameters);

        // Only a query is streamed: leaving the stream of anything else early would roll it back.
        var streaming = NativeMethods.PreparedStatementType(prepared) == NativeStatementType.Select;
        var state = streaming
            ? NativeMethods.PendingPreparedStreaming(prepared, out var rawPending)
            : NativeMethods.PendingPrepared(prepared, out rawPending);
        using var pending = new PendingResultHandle(rawPending);
        if (state != NativeState.Success)
        {
            throw EngineErrors.FromText(NativeMethods.Text(NativeMethods.PendingError(pending)));
        }

        return Execute(pending, streaming, token);
    }

    /// <summary>Says what columns the next statement would give, without running it.</summary>
    public (string[] Names, VectorReader[] Columns) DescribeNext()
    {
        using var prepared = PrepareNext();
        var count = (int)NativeMethods.PreparedColumnCount(prepared);
        var names = new string[count];
        var columns = new VectorReader[count];
        for (var i = 0; i < count; i++)
        {
            names[i] = NativeMethods.TakeText(NativeMethods.PreparedColumnName(prepared, (ulong)i)) ?? "";
            columns[i] = VectorReaderFactory.Create(
                LogicalTypeReader.Take(NativeMethods.PreparedColumnLogicalType(prepared, (ulong)i)));
        }

        return (names, columns);
    }

    public void Dispose() => _statements.Dispose();

    public PreparedStatementHandle PrepareNext()
    {
        var state = NativeMethods.PrepareExtractedStatement(_connection, _statements, (ulong)_next++, out var raw);
        var prepared = new PreparedStatementHandle(raw);
        if (state == NativeState.Success)
        {
            return prepared;
        }

        using (prepared)
        {
            throw EngineErrors.FromText(NativeMethods.Text(NativeMethods.PrepareError(prepared)));
        }
    }

    private QueryResult Execute(PendingResultHandle pending, bool streaming, CancellationToken token)
    {
        using var watch = Interruption.Begin(token);
        var result = new ResultHandle(_connection);
        try
        {
            return NativeMethods.ExecutePending(pending, result.Pointer) == NativeState.Success
                ? new QueryResult(result, streaming)
                : throw EngineErrors.FromResult(result);
        }
        catch (DuckDbException e)
        {
            result.Dispose();
            throw watch.Explain(e);
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }
}
