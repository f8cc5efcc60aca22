using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;
using Xunit.Abstractions;

namespace DataOps.Sql.Tests.Catalog;

public sealed class OperatorTests(ITestOutputHelper output) : IClassFixture<EngineOracle>
{
    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("/")]
    [InlineData("//")]
    [InlineData("%")]
    [InlineData("||")]
    [InlineData("&")]
    [InlineData("|")]
    [InlineData("<<")]
    [InlineData("**")]
    public void Binary_operators_have_the_engines_types(string symbol)
    {
        using var oracle = new EngineOracle();
        var pairs = SampleTypes.Everything.SelectMany(left => SampleTypes.Everything.Select(right => (left, right))).ToArray();
        Compare(oracle, pairs.Select(pair => ($"{pair.left.Sql} {symbol} {pair.right.Sql}", Ours(symbol, pair.left, pair.right))).ToArray());
    }

    [Fact]
    public void Lists_have_the_engines_common_types()
    {
        using var oracle = new EngineOracle();
        var pairs = SampleTypes.Everything.SelectMany(left => SampleTypes.Everything.Select(right => (left, right))).ToArray();
        Compare(oracle, pairs.Select(pair => ($"coalesce({pair.left.Sql}, {pair.right.Sql})", Ours("coalesce", pair.left, pair.right))).ToArray());
    }

    private static string? Ours(string name, params Sample[] samples)
    {
        var resolver = new FunctionResolver(FunctionCatalog.For(Dialect.DuckDb));
        var found = resolver.Resolve(name, [.. samples.Select(sample => sample.Operand)]).Function;
        return found is null ? null : SqlTypeNames.Spell(CommonType.OfResult(found.ReturnType), Dialect.DuckDb);
    }

    private void Compare(EngineOracle oracle, (string Sql, string? Ours)[] cases)
    {
        var expected = new string?[cases.Length];
        var valid = cases.Select((item, index) => (item, index)).Where(pair => pair.item.Ours is not null).ToArray();
        var invalid = cases.Select((item, index) => (item, index)).Where(pair => pair.item.Ours is null).ToArray();
        foreach (var group in new[] { valid, invalid })
        {
            var types = oracle.Describe([.. group.Select(pair => pair.item.Sql)]);
            for (var i = 0; i < group.Length; i++)
            {
                expected[group[i].index] = types[i];
            }
        }

        var names = SampleTypes.Columns.Reverse().ToArray();
        var wrong = cases.Select((item, index) => (item, engine: expected[index])).Where(pair => pair.item.Ours != pair.engine).ToArray();
        output.WriteLine($"{wrong.Length} of {cases.Length}");
        foreach (var (item, engine) in wrong.Take(4000))
        {
            var sql = names.Aggregate(item.Sql, (text, column) => text.Replace(column.Sql + (text.EndsWith(column.Sql, StringComparison.Ordinal) ? "" : ""), column.Operand.Type.ToString() is null ? "" : "<" + SqlTypeNames.Spell(column.Operand.Type, Dialect.DuckDb) + ">"));
            output.WriteLine($"{sql}: engine {engine ?? "error"}, ours {item.Ours ?? "error"}");
        }

        Assert.Empty(wrong);
    }
}
