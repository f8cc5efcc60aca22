using System.Runtime.InteropServices;

namespace DataOps.DuckDb.Internal.Interop;

internal static unsafe partial class NativeMethods
{
    [LibraryImport(Library, EntryPoint = "duckdb_extract_statements", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ulong ExtractStatements(ConnectionHandle connection, string query, out nint statements);

    [LibraryImport(Library, EntryPoint = "duckdb_extract_statements_error")]
    internal static partial byte* ExtractStatementsError(ExtractedStatementsHandle statements);

    [LibraryImport(Library, EntryPoint = "duckdb_prepare_extracted_statement")]
    internal static partial NativeState PrepareExtractedStatement(
        ConnectionHandle connection, ExtractedStatementsHandle statements, ulong index, out nint prepared);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_extracted")]
    internal static partial void DestroyExtracted(nint* statements);

    [LibraryImport(Library, EntryPoint = "duckdb_prepare_error")]
    internal static partial byte* PrepareError(PreparedStatementHandle statement);

    [LibraryImport(Library, EntryPoint = "duckdb_prepared_statement_type")]
    internal static partial NativeStatementType PreparedStatementType(PreparedStatementHandle statement);

    [LibraryImport(Library, EntryPoint = "duckdb_prepared_statement_column_count")]
    internal static partial ulong PreparedColumnCount(PreparedStatementHandle statement);

    [LibraryImport(Library, EntryPoint = "duckdb_prepared_statement_column_name")]
    internal static partial byte* PreparedColumnName(PreparedStatementHandle statement, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_prepared_statement_column_logical_type")]
    internal static partial nint PreparedColumnLogicalType(PreparedStatementHandle statement, ulong column);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_prepare")]
    internal static partial void DestroyPrepare(nint* statement);

    [LibraryImport(Library, EntryPoint = "duckdb_nparams")]
    internal static partial ulong ParameterCount(PreparedStatementHandle statement);

    [LibraryImport(Library, EntryPoint = "duckdb_parameter_name")]
    internal static partial byte* ParameterName(PreparedStatementHandle statement, ulong index);

    [LibraryImport(Library, EntryPoint = "duckdb_param_type")]
    internal static partial DuckDbTypeId ParameterType(PreparedStatementHandle statement, ulong index);

    [LibraryImport(Library, EntryPoint = "duckdb_param_logical_type")]
    internal static partial nint ParameterLogicalType(PreparedStatementHandle statement, ulong index);

    [LibraryImport(Library, EntryPoint = "duckdb_bind_value")]
    internal static partial NativeState BindValue(PreparedStatementHandle statement, ulong index, ValueHandle value);

    [LibraryImport(Library, EntryPoint = "duckdb_bind_null")]
    internal static partial NativeState BindNull(PreparedStatementHandle statement, ulong index);

    [LibraryImport(Library, EntryPoint = "duckdb_pending_prepared")]
    internal static partial NativeState PendingPrepared(PreparedStatementHandle statement, out nint pending);

    [LibraryImport(Library, EntryPoint = "duckdb_pending_prepared_streaming")]
    internal static partial NativeState PendingPreparedStreaming(PreparedStatementHandle statement, out nint pending);

    [LibraryImport(Library, EntryPoint = "duckdb_pending_error")]
    internal static partial byte* PendingError(PendingResultHandle pending);

    [LibraryImport(Library, EntryPoint = "duckdb_execute_pending")]
    internal static partial NativeState ExecutePending(PendingResultHandle pending, NativeResult* result);

    [LibraryImport(Library, EntryPoint = "duckdb_destroy_pending")]
    internal static partial void DestroyPending(nint* pending);
}
