using DataOps.DuckDb.Internal.Interop;

namespace DataOps.DuckDb.Internal;

/// <summary>Turns what the C API leaves of an error into exceptions.</summary>
internal static unsafe class EngineErrors
{
    /// <summary>
    /// Most calls hand out only a text, which begins with the kind of error in words: <c>IO Error: Could not set lock…</c>
    /// </summary>
    public static DuckDbException FromText(string? message)
    {
        message ??= "DuckDB reported an error without a message.";
        return new DuckDbException(message, Kind(message));
    }

    public static DuckDbException FromResult(ResultHandle result)
    {
        var message = NativeMethods.Text(NativeMethods.ResultError(result.Pointer));
        var kind = NativeMethods.ResultErrorType(result.Pointer);
        return kind == DuckDbErrorType.Invalid || message is null ? FromText(message) : new DuckDbException(message, kind);
    }

    public static DuckDbException FromAppender(AppenderHandle appender)
    {
        var error = NativeMethods.AppenderErrorData(appender);
        try
        {
            var message = NativeMethods.Text(NativeMethods.ErrorDataMessage(error)) ?? "The appender failed without a message.";
            var kind = NativeMethods.ErrorDataType(error);
            return new DuckDbException(message, kind == DuckDbErrorType.Invalid ? Kind(message) : kind);
        }
        finally
        {
            NativeMethods.DestroyErrorData(&error);
        }
    }

    private static DuckDbErrorType Kind(string message)
    {
        var colon = message.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && _kinds.TryGetValue(message[..colon], out var kind) ? kind : DuckDbErrorType.Invalid;
    }

    private static readonly Dictionary<string, DuckDbErrorType> _kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Out of Range Error"] = DuckDbErrorType.OutOfRange,
        ["Conversion Error"] = DuckDbErrorType.Conversion,
        ["Mismatch Type Error"] = DuckDbErrorType.MismatchType,
        ["Divide by Zero Error"] = DuckDbErrorType.DivideByZero,
        ["Object Size Error"] = DuckDbErrorType.ObjectSize,
        ["Invalid type Error"] = DuckDbErrorType.InvalidType,
        ["Serialization Error"] = DuckDbErrorType.Serialization,
        ["TransactionContext Error"] = DuckDbErrorType.Transaction,
        ["Not implemented Error"] = DuckDbErrorType.NotImplemented,
        ["Expression Error"] = DuckDbErrorType.Expression,
        ["Catalog Error"] = DuckDbErrorType.Catalog,
        ["Parser Error"] = DuckDbErrorType.Parser,
        ["Planner Error"] = DuckDbErrorType.Planner,
        ["Scheduler Error"] = DuckDbErrorType.Scheduler,
        ["Executor Error"] = DuckDbErrorType.Executor,
        ["Constraint Error"] = DuckDbErrorType.Constraint,
        ["Index Error"] = DuckDbErrorType.Index,
        ["Connection Error"] = DuckDbErrorType.Connection,
        ["Syntax Error"] = DuckDbErrorType.Syntax,
        ["Settings Error"] = DuckDbErrorType.Settings,
        ["Binder Error"] = DuckDbErrorType.Binder,
        ["Network Error"] = DuckDbErrorType.Network,
        ["Optimizer Error"] = DuckDbErrorType.Optimizer,
        ["IO Error"] = DuckDbErrorType.IO,
        ["INTERRUPT Error"] = DuckDbErrorType.Interrupt,
        ["FATAL Error"] = DuckDbErrorType.Fatal,
        ["INTERNAL Error"] = DuckDbErrorType.Internal,
        ["Invalid Input Error"] = DuckDbErrorType.InvalidInput,
        ["Out of Memory Error"] = DuckDbErrorType.OutOfMemory,
        ["Permission Error"] = DuckDbErrorType.Permission,
        ["Parameter Not Resolved Error"] = DuckDbErrorType.ParameterNotResolved,
        ["Parameter Not Allowed Error"] = DuckDbErrorType.ParameterNotAllowed,
        ["Dependency Error"] = DuckDbErrorType.Dependency,
        ["HTTP Error"] = DuckDbErrorType.Http,
        ["Missing Extension Error"] = DuckDbErrorType.MissingExtension,
        ["Extension Autoloading Error"] = DuckDbErrorType.AutoLoad,
        ["Sequence Error"] = DuckDbErrorType.Sequence,
        ["Invalid Configuration Error"] = DuckDbErrorType.InvalidConfiguration,
    };
}
