using System.Text.Json;
using DataOps.Sql;
using DataOps.Sql.Dialects;
using DataOps.Sql.Emit;
using DataOps.Sql.Text;
using DataOps.Tool.Describe;
using DataOps.Tool.Output;
using DataOps.Tool.Translate;

namespace DataOps.Tool.Batch;

/// <summary><c>dataops sql translate --batch</c>.</summary>
internal static class TranslateBatch
{
    /// <param name="console">Where lines come from and go to.</param>
    /// <param name="source">The dialect of lines that name none.</param>
    /// <param name="target">The dialect to write.</param>
    /// <param name="options">What else is known of the source.</param>
    /// <param name="schema">DDL that all lines may use.</param>
    /// <param name="cancellation">Ends the batch.</param>
    public static async Task<int> RunAsync(
        ToolConsole console,
        Dialect source,
        Dialect target,
        TranslationOptions options,
        IReadOnlyList<SourceText> schema,
        CancellationToken cancellation)
    {
        var compilers = new CompilerCache(console, schema, models: []);
        _ = compilers.Get(source, null, "").Value;
        var loop = new BatchLoop<Lazy<SqlCompiler>>(
            request => compilers.Get(request.Dialect ?? source, request.Schema, PathOf(request) + ":schema"),
            (request, compiler, writer) => Answer(request, compiler, target, options, writer));
        var isClean = await loop.RunAsync(console, cancellation).ConfigureAwait(false);
        return isClean && !compilers.HasErrors ? ExitCodes.Success : ExitCodes.Failure;
    }

    private static bool Answer(BatchRequest request, Lazy<SqlCompiler> compiler, Dialect target, TranslationOptions options, Utf8JsonWriter writer)
    {
        if (request.Sql is null)
        {
            var refusal = new TranslateAnswer(request.Name, Sql: null, request.Error, [BatchFindings.Of(request)]);
            JsonSerializer.Serialize(writer, refusal, DescribeJson.Plain.TranslateAnswer);
            return false;
        }

        var translated = compiler.Value.Translate([new SourceText(request.Sql, PathOf(request))], target, options);
        var answer = new TranslateAnswer(
            request.Name, TranslateOutput.TextOf(translated), Error: null, [.. translated.Diagnostics.Select(DiagnosticView.Of)]);
        JsonSerializer.Serialize(writer, answer, DescribeJson.Plain.TranslateAnswer);
        return !translated.HasErrors;
    }

    private static string PathOf(BatchRequest request) => request.Name ?? "-";
}
