using DataOps.Generators.Descriptors;
using DataOps.Generators.Output;
using DataOps.Sql.Facts;

namespace DataOps.Generators.Emit;

/// <summary>Writes the methods that run a query, and the record of its rows where it has one of its own.</summary>
internal static class QueryMethodEmitter
{
    private static readonly string[] CommonParameters =
        ["DbTransaction? transaction = null", "TimeSpan? timeout = null", "CancellationToken cancellationToken = default"];

    public static GeneratedFile Emit(QueryDescriptor query)
    {
        var code = new CodeText();
        code.Head(query.File, Usings(query), query.Namespace);
        code.Doc("summary", $"Runs the query {query.Query}.");
        code.Line($"public static class {query.Name}Query");
        code.Block(() =>
        {
            code.Doc("summary", "The text of the query.");
            code.Text("public const string Sql = ", query.Sql);
            code.Line();
            WriteMethods(code, query);
        });
        if (query.Own is { } record)
        {
            code.Line();
            RecordEmitter.WriteRecord(code, record);
        }

        return new GeneratedFile($"{query.FullName}.g.cs", code.ToString());
    }

    private static void WriteMethods(CodeText code, QueryDescriptor query)
    {
        switch (query.Rows)
        {
            case RowCount.ExactlyOne:
                WriteMethod(code, query, $"Task<{query.Record}>", $"{query.Name}Async", "ReadSingleAsync", "The one row that there always is.");
                break;
            case RowCount.AtMostOne:
                WriteMethod(code, query, $"Task<{query.Record}?>", $"{query.Name}Async", "ReadSingleOrDefaultAsync", "The row, or null when there is none.");
                break;
            default:
                WriteMethod(code, query, $"Task<IReadOnlyList<{query.Record}>>", $"{query.Name}Async", "ReadQueryAsync", "All rows.");
                code.Line();
                WriteMethod(code, query, $"IAsyncEnumerable<{query.Record}>", $"{query.Name}StreamAsync", "StreamQueryAsync", "The rows, one by one; memory stays flat.");
                break;
        }
    }

    private static void WriteMethod(CodeText code, QueryDescriptor query, string returns, string name, string reader, string result)
    {
        code.Doc("summary", query.Description ?? $"Runs the query {query.Query}.");
        code.Doc("param name=\"connection\"", "The connection; opened for the call when it is closed.");
        foreach (var parameter in query.Parameters)
        {
            code.Doc($"param name=\"{parameter.Argument.TrimStart('@')}\"", parameter.Description);
        }

        code.Doc("param name=\"transaction\"", "The transaction to read in, if any.");
        code.Doc("param name=\"timeout\"", "How long the command may take; null for the driver's default.");
        code.Doc("param name=\"cancellationToken\"", "Stops the command.");
        code.Doc("returns", result);
        code.Line($"public static {returns} {name}(");
        code.Indented(() =>
        {
            code.Line("this DbConnection connection,");
            foreach (var parameter in query.Parameters)
            {
                code.Line($"{parameter.Type} {parameter.Argument}{(parameter.Default is null ? "" : $" = {parameter.Default}")},");
            }

            for (var i = 0; i < CommonParameters.Length; i++)
            {
                code.Line(CommonParameters[i] + (i < CommonParameters.Length - 1 ? "," : ") =>"));
            }

            code.Line($"connection.{reader}<{query.Record}>(");
            code.Indented(() =>
            {
                code.Line("Sql,");
                code.Line($"{Values(query)},");
                code.Line("transaction,");
                code.Line("timeout,");
                code.Line("cancellationToken);");
            });
        });
    }

    private static string Values(QueryDescriptor query) => query.Parameters.Count == 0
        ? "null"
        : "new QueryValues()" + string.Concat(query.Parameters.Select(parameter =>
            $".{(parameter.IsList ? "AddList" : "Add")}({CodeText.Literal(parameter.Name)}, {parameter.Value})"));

    private static HashSet<string> Usings(QueryDescriptor query)
    {
        var names = new HashSet<string>(query.Own is { } record ? RecordEmitter.Usings(record) : ["System", "System.Collections.Generic", "System.Data.Common", "DataOps.Runtime"])
        {
            "System.Threading",
            "System.Threading.Tasks",
        };
        if (query.Parameters.Any(parameter => parameter.Type.Contains("BigInteger")))
        {
            names.Add("System.Numerics");
        }

        if (query.Parameters.Any(parameter => parameter.Value.Contains("CultureInfo.")))
        {
            names.Add("System.Globalization");
        }

        return names;
    }
}
