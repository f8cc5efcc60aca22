using DataOps.Generators.Descriptors;
using DataOps.Generators.Output;

namespace DataOps.Generators.Emit;

/// <summary>Writes the methods that run a query, and the record of its rows.</summary>
internal static class QueryMethodEmitter
{
    private const string CommonParameters = "DbTransaction? transaction = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default";

    public static GeneratedFile Emit(QueryDescriptor query)
    {
        var code = new CodeText();
        var usings = RecordEmitter.Usings(query.Rows).Concat(["System.Threading", "System.Threading.Tasks"]);
        if (query.Parameters.Any(parameter => parameter.Type.StartsWith("BigInteger", StringComparison.Ordinal)))
        {
            usings = usings.Concat(["System.Numerics"]).Distinct();
        }

        code.Head(query.Rows.File, usings, query.Rows.Namespace);
        code.Doc("summary", $"Runs the query {query.Rows.Relation}.");
        code.Line($"public static class {query.Name}Query");
        code.Block(() =>
        {
            code.Doc("summary", "The text of the query.");
            code.Text("public const string Sql = ", query.Sql);
            code.Line();
            WriteMethod(code, query, $"Task<IReadOnlyList<{query.Rows.Name}>>", $"{query.Name}Async", "ReadQueryAsync", null);
            code.Line();
            WriteMethod(code, query, $"IAsyncEnumerable<{query.Rows.Name}>", $"{query.Name}StreamAsync", "StreamQueryAsync", "Row by row; memory stays flat.");
        });
        code.Line();
        RecordEmitter.WriteRecord(code, query.Rows);
        return new GeneratedFile($"{query.Rows.Namespace}.{query.Name}Query.g.cs", code.ToString());
    }

    private static void WriteMethod(CodeText code, QueryDescriptor query, string returns, string name, string reader, string? remark)
    {
        var summary = query.Rows.Description ?? $"The rows of the query {query.Rows.Relation}.";
        code.Doc("summary", remark is null ? summary : $"{summary}\n{remark}");
        code.Doc("param name=\"connection\"", "The connection; opened for the call when it is closed.");
        foreach (var parameter in query.Parameters)
        {
            code.Doc($"param name=\"{parameter.Argument.TrimStart('@')}\"", parameter.Description ?? $"The value of the parameter {parameter.Name}.");
        }

        code.Doc("param name=\"transaction\"", "The transaction to read in, if any.");
        code.Doc("param name=\"timeout\"", "How long the command may take; null for the driver's default.");
        code.Doc("param name=\"cancellationToken\"", "Stops the command.");
        code.Line($"public static {returns} {name}(");
        code.Indented(() =>
        {
            code.Line("this DbConnection connection,");
            foreach (var parameter in query.Parameters)
            {
                code.Line($"{parameter.Type} {parameter.Argument},");
            }

            var common = CommonParameters.Split([", "], StringSplitOptions.None);
            for (var i = 0; i < common.Length; i++)
            {
                code.Line(common[i] + (i < common.Length - 1 ? "," : ") =>"));
            }

            code.Line($"connection.{reader}<{query.Rows.Name}>(Sql, {Values(query)}, transaction, timeout, cancellationToken);");
        });
    }

    private static string Values(QueryDescriptor query) => query.Parameters.Count == 0
        ? "null"
        : "new QueryValues()" + string.Concat(query.Parameters.Select(p => $".Add({CodeText.Literal(p.Name)}, {p.Argument})"));
}
