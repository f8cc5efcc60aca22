using DataOps.Sql.Dialects;
using DataOps.Sql.Syntax;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace DataOps.Sql.Tests.Syntax.TSql;

/// <summary>What ScriptDom takes we take, and what it refuses we refuse.</summary>
public class GrammarOracleTests
{
    private const int Mutations = 3000;

    // ScriptDom also checks meanings here and there, and lets pass what the engine refuses; more than this is news.
    private const double MostDifferences = 0.03;

    public static TheoryData<string> Files() => [.. TSqlCorpus.Queries, .. TSqlCorpus.Scripts];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_ScriptDom_takes_is_read_without_findings(string file)
    {
        var failures = new List<string>();
        var count = 0;
        foreach (var sql in TSqlCorpus.Read(file))
        {
            count++;
            if (ScriptDom.Parse(sql).Errors is { Count: > 0 } errors)
            {
                failures.Add($"ScriptDom refuses {sql}: {errors[0].Message}");
            }

            var tree = Sql.Parse(sql, Dialect.TSql);
            if (tree.Diagnostics.Count > 0)
            {
                failures.Add($"{sql}: {tree.Diagnostics[0]}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(count > 20);
    }

    [Fact]
    public void What_came_after_ScriptDom_is_read_without_findings()
    {
        // From the documentation of SQL Server 2022, whose grammar this ScriptDom does not know.
        foreach (var sql in TSqlCorpus.Read("since-2022.sql"))
        {
            Assert.NotEmpty(ScriptDom.Parse(sql).Errors);
            Assert.True(Sql.Parse(sql, Dialect.TSql).Diagnostics.Count == 0, sql + ": " + string.Join("; ", Sql.Parse(sql, Dialect.TSql).Diagnostics));
        }
    }

    [Fact]
    public void What_ScriptDom_refuses_is_one_error_near_the_same_place()
    {
        var failures = new List<string>();
        var far = new List<string>();
        var several = new List<string>();
        var count = 0;
        foreach (var sql in TSqlCorpus.Read("refused.sql"))
        {
            count++;
            var errors = ScriptDom.Parse(sql).Errors;
            var found = Sql.Parse(sql, Dialect.TSql).Diagnostics;
            if (errors.Count == 0 || found.Count == 0)
            {
                failures.Add((errors.Count == 0 ? "ScriptDom takes " : "we take ") + sql);
                continue;
            }

            var distance = Math.Abs(WordAt(sql, found[0].Span.Start) - WordAt(sql, errors[0].Offset));
            if (found.Count > 1)
            {
                several.Add($"{sql}: {string.Join("; ", found)}");
            }

            if (distance > 2)
            {
                far.Add($"{sql}: {errors[0].Column} {errors[0].Message} / {found[0]}");
            }
        }

        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.True(far.Count <= count / 30, string.Join('\n', far));
        Assert.True(several.Count <= count / 30, string.Join('\n', several));
    }

    [Fact]
    public void Damaged_texts_are_refused_where_ScriptDom_refuses_them()
    {
        var texts = TSqlCorpus.Queries.SelectMany(TSqlCorpus.Read).ToList();
        var random = new Random(20260131);
        var differences = new List<string>();
        var refused = 0;
        for (var i = 0; i < Mutations; i++)
        {
            var sql = Damage(texts[random.Next(texts.Count)], random);
            var errors = ScriptDom.Parse(sql).Errors;
            var found = Sql.Findings(sql, Dialect.TSql);
            refused += errors.Count > 0 ? 1 : 0;
            if ((errors.Count > 0) != (found.Count > 0))
            {
                differences.Add((errors.Count > 0 ? "refused: " : "taken:   ") + sql + "   " + (errors.Count > 0 ? errors[0].Message : string.Join("; ", Sql.Parse(sql, Dialect.TSql).Diagnostics)));
            }
        }

        Assert.InRange(refused, Mutations / 4, Mutations);
        Assert.True(differences.Count <= Mutations * MostDifferences, $"{differences.Count} differences:\n" + string.Join('\n', differences.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Every_kind_of_query_table_and_expression_that_ScriptDom_has_is_in_the_corpus()
    {
        // What the grammar of a text cannot reach, or what describes no relation.
        string[] outside =
        [
            nameof(BooleanExpressionSnippet), nameof(ScalarExpressionSnippet), nameof(SourceDeclaration), nameof(EventDeclarationCompareFunctionParameter),
            nameof(IdentifierLiteral), nameof(InternalOpenRowset), nameof(OdbcConvertSpecification), nameof(TSEqualCall), nameof(UpdateCall), nameof(MaxLiteral),
            nameof(GraphMatchExpression), nameof(GraphMatchCompositeExpression), nameof(GraphMatchNodeExpression), nameof(GraphMatchPredicate),
            nameof(GraphMatchLastNodePredicate), nameof(GraphMatchRecursivePredicate), nameof(GraphRecursiveMatchQuantifier),
        ];
        Type[] bases =
        [
            typeof(QueryExpression), typeof(Microsoft.SqlServer.TransactSql.ScriptDom.TableReference), typeof(ScalarExpression), typeof(BooleanExpression),
            typeof(Microsoft.SqlServer.TransactSql.ScriptDom.ForClause), typeof(TableHint), typeof(OptimizerHint), typeof(GroupingSpecification),
            typeof(SelectElement), typeof(ConstraintDefinition), typeof(DataTypeReference), typeof(CallTarget),
        ];
        var seen = TSqlCorpus.Queries.Concat(TSqlCorpus.Scripts)
            .SelectMany(TSqlCorpus.Read)
            .SelectMany(sql => ScriptDom.All(ScriptDom.Parse(sql).Fragment))
            .Select(fragment => fragment.GetType())
            .ToHashSet();
        var missing = typeof(TSqlFragment).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && bases.Any(basis => basis.IsAssignableFrom(type)) && !seen.Contains(type) && !outside.Contains(type.Name))
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);
        Assert.Empty(missing);
    }

    private static int WordAt(string sql, int offset)
    {
        var words = ScriptDom.Words(sql);
        var position = 0;
        for (var i = 0; i < words.Count; i++)
        {
            position = sql.IndexOf(words[i], position, StringComparison.Ordinal) + words[i].Length;
            if (position > offset)
            {
                return i;
            }
        }

        return words.Count;
    }

    /// <summary>Removes, doubles, swaps or replaces a word.</summary>
    private static string Damage(string sql, Random random)
    {
        string[] strange = ["select", "from", ",", "(", ")", "as", "1", "'x'", "join", "on", "by", "not", "*", ".", "=", "with", "order", "end", "x", "[y]", "@v"];
        var words = ScriptDom.Words(sql);
        var at = random.Next(words.Count);
        switch (random.Next(4))
        {
            case 0:
                words.RemoveAt(at);
                break;
            case 1:
                words.Insert(at, words[at]);
                break;
            case 2:
                var other = random.Next(words.Count);
                (words[at], words[other]) = (words[other], words[at]);
                break;
            default:
                words[at] = strange[random.Next(strange.Length)];
                break;
        }

        return string.Join(' ', words);
    }
}
