using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using DataOps.Sql.Text;

namespace DataOps.Sql.Tests.Oracle;

/// <summary>Every function that the engine lists is called by a statement that is held against it, or is said why not.</summary>
public sealed class FunctionCoverageTests(OracleDatabase engine) : IClassFixture<OracleDatabase>
{
    [Fact]
    public void Every_function_of_the_engine_is_called_or_left_out_for_a_reason()
    {
        var called = new Calls();
        foreach (var sql in OracleCorpus.Files.SelectMany(OracleCorpus.Statements))
        {
            called.VisitTree(SqlParser.Parse(new SourceText(sql), Dialect.DuckDb));
        }

        var reasons = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Oracle", "uncalled.txt"))
            .Where(line => line.Length > 0)
            .Select(line => line.Split('\t'))
            .ToDictionary(line => line[0], line => line[1], StringComparer.OrdinalIgnoreCase);
        var listed = engine.TryRun("select distinct function_name from duckdb_functions() where internal and function_type <> 'pragma' order by all")!
            .Select(row => (string)row[0]!)
            .ToList();
        var missing = listed.Where(name => !called.Names.Contains(name) && !reasons.ContainsKey(name) && !IsInternal(name));

        Assert.True(listed.Count > 700, $"The engine lists only {listed.Count} functions.");
        Assert.Empty(missing);
        Assert.All(reasons, reason => Assert.NotEmpty(reason.Value));
    }

    private static bool IsInternal(string name) => name.StartsWith("__internal_", StringComparison.Ordinal);

    private sealed class Calls : SyntaxWalker
    {
        public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);

        public override void Visit(SyntaxNode? node)
        {
            switch (node)
            {
                case FunctionCallExpression call:
                    Names.Add(call.Name.Parts[^1].Value);
                    Names.Add(call.Star ? "count_star" : "");
                    break;
                case RowExpression:
                    Names.Add("row");
                    break;
                case BinaryExpression binary:
                    Names.Add(binary.OperatorText);
                    break;
                case UnaryExpression { OperatorText: "!" }:
                    Names.Add("!__postfix");
                    break;
                case UnaryExpression unary:
                    Names.Add(unary.OperatorText);
                    break;
                case LikeExpression like:
                    Names.UnionWith([$"{(like.Negated ? "not_" : "")}{(like.Kind == LikeKind.ILike ? "ilike" : "like")}_escape", "~~~"]);
                    break;
            }

            base.Visit(node);
        }
    }
}
