using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Syntax;

/// <summary>Short ways to parse in a test.</summary>
internal static class Sql
{
    public static SyntaxTree Parse(string sql, Dialect? dialect = null) => SqlParser.Parse(new SourceText(sql, "test.sql"), dialect ?? Dialect.DuckDb);

    /// <summary>The findings, each as <c>line,column id</c>.</summary>
    public static IReadOnlyList<string> Findings(string sql, Dialect? dialect = null) =>
        [.. Parse(sql, dialect).Diagnostics.Select(d => $"{d.Start.Line + 1},{d.Start.Column + 1} {d.Id}")];

    /// <summary>The message of the only finding.</summary>
    public static string OnlyMessage(string sql, Dialect? dialect = null) => Assert.Single(Parse(sql, dialect).Diagnostics).Message;

    /// <summary>The select of the only statement.</summary>
    public static SelectBody Select(string sql, Dialect? dialect = null) =>
        Assert.IsType<SelectBody>(Assert.IsType<QueryStatement>(Assert.Single(Parse(sql, dialect).Statements)).Query.Body);

    /// <summary>The only expression that is selected, without findings.</summary>
    public static Expression Expression(string sql, Dialect? dialect = null)
    {
        Assert.Empty(Findings("select " + sql, dialect));
        return Assert.Single(Select("select " + sql, dialect).Items).Value;
    }
}
