using System.Text.Json;
using DataOps.Sql;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;
using DataOps.Tool.Describe;
using DataOps.Tool.Output;

namespace DataOps.Tool.Batch;

/// <summary><c>dataops sql describe --batch</c>.</summary>
internal static class DescribeBatch
{
    /// <param name="console">Where lines come from and go to.</param>
    /// <param name="dialect">The dialect of lines that name none.</param>
    /// <param name="schema">DDL that all lines may use.</param>
    /// <param name="models">Models that all lines may use.</param>
    /// <param name="cancellation">Ends the batch.</param>
    public static async Task<int> RunAsync(
        ToolConsole console,
        Dialect dialect,
        IReadOnlyList<SourceText> schema,
        IReadOnlyList<ModelText> models,
        CancellationToken cancellation)
    {
        var compilers = new CompilerCache(console, schema, models);
        _ = compilers.Get(dialect, null, "").Value;
        var loop = new BatchLoop<Lazy<SqlCompiler>>(
            request => compilers.Get(request.Dialect ?? dialect, request.Schema, PathOf(request) + ":schema"),
            Answer);
        var isClean = await loop.RunAsync(console, cancellation).ConfigureAwait(false);
        return isClean && !compilers.HasErrors ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static bool Answer(BatchRequest request, Lazy<SqlCompiler> compiler, Utf8JsonWriter writer)
    {
        if (request.Sql is null)
        {
            var refusal = new DescribeAnswer(request.Name, request.Error, [], [BatchFindings.Of(request)]);
            JsonSerializer.Serialize(writer, refusal, DescribeJson.Plain.DescribeAnswer);
            return false;
        }

        var described = compiler.Value.Describe([new SourceText(request.Sql, PathOf(request))]);
        var answer = new DescribeAnswer(
            request.Name,
            Error: null,
            [.. described.Statements.Select(StatementView.Of)],
            [.. described.Diagnostics.Select(DiagnosticView.Of)]);
        JsonSerializer.Serialize(writer, answer, DescribeJson.Plain.DescribeAnswer);
        return !described.HasErrors;
    }

    private static string PathOf(BatchRequest request) => request.Name ?? "-";
}
