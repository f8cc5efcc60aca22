using System.Text.RegularExpressions;
using DataOps.Sql.Dialects;

namespace DataOps.Sql.Tests.Syntax;

/// <summary>
/// What binds to what, asked of DuckDB: a text, and the same text with parentheses where our tree has them, must be the
/// same to the engine; and what it refuses we refuse.
/// </summary>
public sealed partial class PrecedenceOracleTests : IDisposable
{
    private const int RandomExpressions = 1000;

    private static readonly string[] Operands = ["a", "b", "1", "'x'", "t.c", "f(a)", "(select 1)", "null", "-1", "[1, 2]", "case when a then b end", "interval 1 day"];

    private static readonly string[] Infix =
    [
        "+", "-", "*", "/", "//", "%", "^", "**", "||", "=", "<>", "!=", "<", "<=", ">", ">=", "==", "&", "|", "<<", ">>", "~", "!~", "~~", "!~~*", "^@", "&&", "@>",
        "->", "->>", "and", "or", "is distinct from", "is not distinct from", "like", "not like", "ilike", "similar to", "not similar to", "glob", "in", "collate",
    ];

    private static readonly string[] Postfix =
        ["is null", "is not null", "isnull", "notnull", "is true", "is not false", "::int", "::varchar[]", "[1]", "[1:2]", "in (1, 2)", "not in (1)", "in (select 1)", "between 1 and 2", "not between 'a' || 'b' and 2", "at time zone 'utc'", "= any (select 1)"];

    private static readonly string[] Prefix = ["not", "-", "+", "~", "@"];

    private readonly EngineParser _engine = new();

    [Theory]
    [InlineData("a or b and not c = d + e * f ^ g::int")]
    [InlineData("-2 ^ 2")]
    [InlineData("2 ^ 3 ^ 2")]
    [InlineData("a - b - c")]
    [InlineData("~ 5 + 1 || 'x'")]
    [InlineData("not a is null")]
    [InlineData("a is null = b")]
    [InlineData("a -> 'x' = 'y'")]
    [InlineData("a ->> 'x' = 'y'")]
    [InlineData("a between b + 1 and c and d")]
    [InlineData("a like b || c and d")]
    [InlineData("a in (1, 2) = true")]
    [InlineData("a at time zone 'x' || 'b'")]
    [InlineData("-a::int + +b")]
    [InlineData("- a[1] ** 2")]
    [InlineData("a collate nocase || b")]
    [InlineData("a << 2 & 3 | 4")]
    [InlineData("a = any (select 1) and b <> all (select 2)")]
    [InlineData("(a + b) * (c - (d / e))")]
    [InlineData("a is distinct from b and c")]
    [InlineData("a ^@ b and c !~~ d or e")]
    [InlineData("5 ! + 1")]
    public void Operators_bind_as_in_the_engine(string expression)
    {
        var (difference, isRefused) = Compare("select " + expression);
        Assert.Null(difference);
        Assert.False(isRefused);
    }

    [Fact]
    public void Random_expressions_are_read_as_the_engine_reads_them()
    {
        var random = new Random(20260131);
        var refused = 0;
        var differences = new List<string>();
        for (var i = 0; i < RandomExpressions; i++)
        {
            var (difference, isRefused) = Compare("select " + RandomExpression(random));
            refused += isRefused ? 1 : 0;
            if (difference is not null)
            {
                differences.Add(difference);
            }
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences:\n" + string.Join('\n', differences.Take(20)));

        // Both kinds must occur for the test to say something.
        Assert.InRange(refused, RandomExpressions / 20, RandomExpressions * 19 / 20);
    }

    public void Dispose() => _engine.Dispose();

    private (string? Difference, bool IsRefused) Compare(string sql)
    {
        var tree = Sql.Parse(sql, Dialect.DuckDb);
        var expected = _engine.Tree(sql);
        if (expected is null)
        {
            return (tree.Diagnostics.Count > 0 ? null : "the engine refuses: " + sql, true);
        }

        if (tree.Diagnostics.Count > 0)
        {
            return DanglingOperator().IsMatch(sql) ? (null, true) : ($"the engine takes: {sql} ({string.Join("; ", tree.Diagnostics)})", false);
        }

        var written = Parenthesizer.Write(tree);
        return (expected == _engine.Tree(written) ? null : $"read differently: {sql} is to us {written}", false);
    }

    private static string RandomExpression(Random random)
    {
        var words = new List<string>();
        var operators = random.Next(1, 5);
        for (var i = 0; i <= operators; i++)
        {
            if (i > 0)
            {
                words.Add(Any(random, Infix));
            }

            if (random.Next(5) == 0)
            {
                words.Add(Any(random, Prefix));
            }

            words.Add(words is [.., "collate"] ? "nocase" : Any(random, Operands));
            if (random.Next(4) == 0)
            {
                words.Add(Any(random, Postfix));
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>DuckDB reads <c>a || not null</c> as <c>(a ||) is not null</c>, which nobody means; we refuse it.</summary>
    [GeneratedRegex(@"[^\w\s)\]'] not null")]
    private static partial Regex DanglingOperator();

    private static string Any(Random random, string[] items) => items[random.Next(items.Length)];
}
