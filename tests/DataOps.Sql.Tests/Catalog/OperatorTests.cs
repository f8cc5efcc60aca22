using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Catalog;

public sealed class OperatorTests(EngineOracle oracle) : IClassFixture<EngineOracle>
{
    private static readonly FunctionResolver Resolver = new(FunctionCatalog.For(Dialect.DuckDb));

    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("%")]
    [InlineData("||")]
    [InlineData("&")]
    [InlineData("<<")]
    [InlineData("**")]
    public void Binary_operators_have_the_engines_types(string symbol) =>
        Compare((left, right) => $"{left} {symbol} {right}", (left, right) => Result(symbol, left, right));

    [Fact]
    public void Coalesce_has_the_engines_common_type() =>
        Compare((left, right) => $"coalesce({left}, {right})", (left, right) => Result("coalesce", left, right));

    [Fact]
    public void Case_has_the_engines_common_type() =>
        Compare((left, right) => $"case when c0 then {left} else {right} end", (left, right) => CommonType.Of([right, left]));

    [Fact]
    public void Lists_have_the_engines_common_type() =>
        Compare((left, right) => $"[{left}, {right}]", (left, right) => CommonType.Of([left, right]) is { } element ? SqlType.List(element) : null);

    [Fact]
    public void Comparisons_are_allowed_where_the_engine_allows_them() =>
        Compare((left, right) => $"{left} < {right}", (left, right) => CommonType.Of([left, right]) is null ? null : SqlType.Boolean);

    [Fact]
    public void Set_operations_have_the_engines_types()
    {
        var pairs = Pairs().ToArray();
        var engine = oracle.DescribeUnions([.. pairs.Select(pair => (pair.Left.Sql, pair.Right.Sql))]);
        var wrong = pairs.Zip(engine)
            .Where(item => item.Second is not null)
            .Select(item => (item.First, Engine: item.Second, Ours: Spell(CommonType.OfSetOperation(Settled(item.First.Left), Settled(item.First.Right)))))
            .Where(item => item.Ours != item.Engine)
            .Select(item => $"{Shown(item.First.Left)} union {Shown(item.First.Right)}: engine {item.Engine}, ours {item.Ours}");

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    private static Operand Settled(Sample sample) => Operand.Value(sample.Operand.Type);

    private void Compare(Func<string, string, string> sql, Func<Operand, Operand, SqlType?> ours)
    {
        var cases = Pairs().Select(pair => (pair, Ours: ours(pair.Left.Operand, pair.Right.Operand))).ToArray();
        var taken = cases.Where(item => item.Ours is not null).ToArray();
        var refused = cases.Where(item => item.Ours is null).Where((_, index) => index % OneInRefused == 0).ToArray();
        var wrong = new List<string>();
        foreach (var group in new[] { taken, refused })
        {
            var engine = oracle.Describe([.. group.Select(item => sql(item.pair.Left.Sql, item.pair.Right.Sql))]);
            wrong.AddRange(group.Zip(engine)
                .Where(item => Spell(item.First.Ours) != item.Second)
                .Select(item => $"{sql(Shown(item.First.pair.Left), Shown(item.First.pair.Right))}: engine {item.Second ?? "error"}, ours {Spell(item.First.Ours) ?? "error"}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    // What the engine refuses it has to be asked one by one.
    private const int OneInRefused = 40;

    private static IEnumerable<(Sample Left, Sample Right)> Pairs() =>
        SampleTypes.Everything.SelectMany(left => SampleTypes.Everything.Select(right => (left, right)));

    private static SqlType? Result(string name, Operand left, Operand right) => Resolver.Resolve(name, [left, right]).Function?.ReturnType;

    private static string? Spell(SqlType? type) => type is null ? null : SqlTypeNames.Spell(CommonType.OfResult(type), Dialect.DuckDb);

    private static string Shown(Sample sample) =>
        sample.Sql[0] == 'c' ? $"<{SqlTypeNames.Spell(sample.Operand.Type, Dialect.DuckDb)}>" : sample.Sql;
}
