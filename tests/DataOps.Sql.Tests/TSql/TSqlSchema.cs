using System.Runtime.CompilerServices;
using DataOps.Sql.Dialects;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.TSql;

/// <summary>The schema with a column of each type, and what the compiler says of statements over it.</summary>
internal static class TSqlSchema
{
    private static readonly Lazy<SqlCompiler> Compiler =
        new(() => SqlCompiler.Create(Dialect.TSql, [new SourceText(Read("schema.sql"), "schema.sql")]));

    public static string Read(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "TSql", file));

    /// <summary>A file beside this one, where it is kept.</summary>
    public static string SourceOf(string file, [CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, file);

    public static DescribedStatement Describe(string sql) => DescribeAll([sql])[0];

    public static IReadOnlyList<DescribedStatement> DescribeAll(IReadOnlyList<string> statements)
    {
        var texts = statements.Select((sql, place) => new SourceText(sql, $"{place}.sql")).ToArray();
        Assert.Empty(Compiler.Value.SchemaDiagnostics);
        var result = Compiler.Value.Describe(texts);
        Assert.Equal(statements.Count, result.Statements.Count);
        return result.Statements;
    }

    /// <summary>The findings of a statement, as id and the text they stand under.</summary>
    public static string[] Findings(string sql) =>
        [.. Describe(sql).Diagnostics.Select(finding => $"{finding.Id} {sql.Substring(finding.Span.Start, finding.Span.Length)}")];
}
