using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;
using Xunit.Abstractions;

namespace DataOps.Sql.Tests.Catalog;

public sealed class FunctionTests(ITestOutputHelper output)
{
    private static readonly FunctionCatalog Functions = FunctionCatalog.For(Dialect.DuckDb);
    private static readonly FunctionResolver Resolver = new(Functions);

    // Results that depend on the text of an argument, on settings or on data: one call in 25 at most.
    private const int MostUnknown = 25;

    [Theory]
    [InlineData(FunctionKind.Scalar)]
    [InlineData(FunctionKind.Aggregate)]
    [InlineData(FunctionKind.Window)]
    public void Calls_of_every_overload_have_the_engines_type(FunctionKind kind)
    {
        using var oracle = new EngineOracle();
        var calls = Functions.Names.Order(StringComparer.Ordinal)
            .Where(name => char.IsLetter(name[0]))
            .SelectMany(Functions.Find)
            .Where(overload => overload.Kind == kind)
            .SelectMany(SampleCalls.Of)
            .DistinctBy(call => call.Sql)
            .ToArray();
        var expected = oracle.Describe([.. calls.Select(call => call.Sql)]);
        var wrong = new List<string>();
        var unknown = 0;
        var refused = 0;
        for (var i = 0; i < calls.Length; i++)
        {
            var ours = Resolver.Resolve(calls[i].Name, calls[i].Operands).Function?.ReturnType;
            var spelled = ours is null ? "error" : SqlTypeNames.Spell(CommonType.OfResult(ours), Dialect.DuckDb);
            refused += expected[i] is null ? 1 : 0;
            unknown += ours?.IsUnknown == true ? 1 : 0;
            if (expected[i] is not null && spelled != expected[i] && ours?.IsUnknown != true)
            {
                wrong.Add($"{calls[i].Readable}: engine {expected[i]}, ours {spelled}");
            }
        }

        output.WriteLine($"{calls.Length} calls, {refused} refused by the engine, {unknown} unknown, {wrong.Count} wrong");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(unknown * MostUnknown <= calls.Length, $"{unknown} of {calls.Length} calls have an unknown type.");
    }

    [Fact]
    public void The_catalog_was_made_from_the_engine_that_the_tests_ask()
    {
        using var oracle = new EngineOracle();

        Assert.Equal(oracle.Query("select version()")[0][0], Functions.EngineVersion);
    }

    [Theory]
    [InlineData("count", NullBehavior.NeverNull)]
    [InlineData("upper", NullBehavior.NullOnNull | NullBehavior.NotNullOnNotNull)]
    [InlineData("/", NullBehavior.NullOnNull)]
    [InlineData("%", NullBehavior.NullOnNull)]
    [InlineData("year", NullBehavior.NullOnNull)]
    [InlineData("count_if", NullBehavior.NotNullOnNotNull)]
    [InlineData("sum", NullBehavior.NotNullOnNotNull)]
    [InlineData("concat", NullBehavior.NeverNull)]
    [InlineData("list_concat", NullBehavior.Unknown)]
    public void Null_behaviour_is_what_the_engine_showed(string name, NullBehavior nulls) =>
        Assert.All(Functions.Find(name), overload => Assert.Equal(nulls, overload.Nulls));

    [Theory]
    [InlineData("random", FunctionStability.Volatile)]
    [InlineData("now", FunctionStability.ConsistentWithinQuery)]
    [InlineData("abs", FunctionStability.Consistent)]
    public void Stability_is_the_engines(string name, FunctionStability stability) =>
        Assert.All(Functions.Find(name), overload => Assert.Equal(stability, overload.Stability));
}
