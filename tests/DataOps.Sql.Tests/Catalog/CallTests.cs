using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Catalog;

/// <summary>Calls whose type depends on more than the operands' types: constants, names, lambdas.</summary>
public sealed class CallTests(EngineOracle oracle) : IClassFixture<EngineOracle>
{
    private static readonly FunctionResolver Resolver = new(FunctionCatalog.For(Dialect.DuckDb));
    private static readonly Operand Money = Operand.Value(SqlType.Decimal(10, 2));
    private static readonly Operand Integers = Operand.Value(SqlType.List(SqlType.Integer));
    private static readonly Operand Pair = Operand.Value(SqlType.Struct([new("a", SqlType.Integer), new("b", SqlType.Text)]));
    private static readonly Operand One = Operand.IntegerLiteral("1");

    public static TheoryData<string, string, Operand[]> Calls => new()
    {
        { "round(c13, 1)", "round", [Money, One] },
        { "round(c13, 7)", "round", [Money, Operand.IntegerLiteral("7")] },
        { "round(c13, -1)", "round", [Money, Operand.Value(SqlType.Integer, "-1")] },
        { "round(c13)", "round", [Money] },
        { "trunc(c13, 1)", "trunc", [Money, One] },
        { "ceil(c13)", "ceil", [Money] },
        { "sum(c13)", "sum", [Money] },
        { "avg(c13)", "avg", [Money] },
        { "sum(1)", "sum", [One] },
        { "greatest(1, c13)", "greatest", [One, Money] },
        { "coalesce(null, null)", "coalesce", [Operand.Null, Operand.Null] },
        { "if(true, 1, c13)", "if", [Operand.Value(SqlType.Boolean), One, Money] },
        { "ifnull(c13, 0)", "ifnull", [Money, One] },
        { "struct_pack(x := 1, y := 'a')", "struct_pack", [One.WithName("x"), Operand.StringLiteral("a").WithName("y")] },
        { "row(1, 'a')", "row", [One, Operand.StringLiteral("a")] },
        { "struct_extract(c41, 'b')", "struct_extract", [Pair, Operand.StringLiteral("b")] },
        { "struct_insert(c41, z := 1)", "struct_insert", [Pair, One.WithName("z")] },
        { "struct_update(c41, a := 'x')", "struct_update", [Pair, Operand.StringLiteral("x").WithName("a")] },
        { "union_value(k := 1)", "union_value", [One.WithName("k")] },
        { "union_tag(c45)", "union_tag", [Operand.Value(SampleTypes.All[45])] },
        { "union_extract(c45, 's')", "union_extract", [Operand.Value(SampleTypes.All[45]), Operand.StringLiteral("s")] },
        { "list_transform(c35, lambda x: x::varchar)", "list_transform", [Integers, Operand.Lambda(SqlType.Text)] },
        { "list_filter(c35, lambda x: x > 1)", "list_filter", [Integers, Operand.Lambda(SqlType.Boolean)] },
        { "list_reduce(c35, lambda x, y: x + y)", "list_reduce", [Integers, Operand.Lambda(SqlType.Integer)] },
        { "list_reduce(c35, lambda x, y: x + y, 1)", "list_reduce", [Integers, Operand.Lambda(SqlType.Integer), One] },
        { "list_aggregate(c35, 'sum')", "list_aggregate", [Integers, Operand.StringLiteral("sum")] },
        { "list_aggregate(c35, 'avg')", "list_aggregate", [Integers, Operand.StringLiteral("avg")] },
        { "list_aggregate(c35, 'string_agg', ',')", "list_aggregate", [Integers, Operand.StringLiteral("string_agg"), Operand.StringLiteral(",")] },
        { "list_value()", "list_value", [] },
        { "list_value(1, 2.5)", "list_value", [One, Operand.Value(SqlType.Decimal(2, 1))] },
        { "list_value(1, null)", "list_value", [One, Operand.Null] },
        { "list_append(c35, 2)", "list_concat", [Integers, Operand.Value(SqlType.List(SqlType.Integer))] },
        { "list_zip(c35, c36)", "list_zip", [Integers, Operand.Value(SqlType.List(SqlType.Text))] },
        { "map(c36, c35)", "map", [Operand.Value(SqlType.List(SqlType.Text)), Integers] },
        { "map_entries(c43)", "map_entries", [Operand.Value(SampleTypes.All[43])] },
        { "map_from_entries(map_entries(c43))", "map_from_entries", [Operand.Value(SqlType.List(SqlType.Struct([new("k", SqlType.Text), new("v", SqlType.Integer)])))] },
        { "quantile_cont(c3, 0.5)", "quantile_cont", [Operand.Value(SqlType.Integer), Operand.Value(SqlType.Decimal(2, 1))] },
        { "quantile_cont(c3, [0.5])", "quantile_cont", [Operand.Value(SqlType.Integer), Operand.Value(SqlType.List(SqlType.Decimal(2, 1)))] },
        { "date_trunc('month', c23)", "date_trunc", [Operand.StringLiteral("month"), Operand.Value(SqlType.Date)] },
        { "date_trunc('hour', c23)", "date_trunc", [Operand.StringLiteral("hour"), Operand.Value(SqlType.Date)] },
        { "date_diff('day', c23, c27)", "date_diff", [Operand.StringLiteral("day"), Operand.Value(SqlType.Date), Operand.Value(SqlType.Timestamp)] },
        { "strftime(c23, '%Y')", "strftime", [Operand.Value(SqlType.Date), Operand.StringLiteral("%Y")] },
        { "date_part('epoch', c27)", "date_part", [Operand.StringLiteral("epoch"), Operand.Value(SqlType.Timestamp)] },
        { "date_part(['year', 'month'], c27)", "date_part", [Operand.Value(SqlType.List(SqlType.Text)), Operand.Value(SqlType.Timestamp)] },
        { "date_part('julian', c27)", "date_part", [Operand.StringLiteral("julian"), Operand.Value(SqlType.Timestamp)] },
        { "c27 - c27", "-", [Operand.Value(SqlType.Timestamp), Operand.Value(SqlType.Timestamp)] },
        { "c23 - c23", "-", [Operand.Value(SqlType.Date), Operand.Value(SqlType.Date)] },
        { "c23 + interval 1 day", "+", [Operand.Value(SqlType.Date), Operand.Value(SqlType.Interval)] },
        { "-c13", "-", [Money] },
        { "-c6", "-", [Operand.Value(SqlType.UTinyInt)] },
        { "lag(c3) over ()", "lag", [Operand.Value(SqlType.Integer)] },
        { "lag(c3, 1) over ()", "lag", [Operand.Value(SqlType.Integer), One] },
        { "lead(c3, 1, 0) over ()", "lead", [Operand.Value(SqlType.Integer), One, One] },
        { "first(c13)", "first", [Money] },
        { "arg_min(c13, c23)", "arg_min", [Money, Operand.Value(SqlType.Date)] },
        { "arg_min(c13, c23, 2)", "arg_min", [Money, Operand.Value(SqlType.Date), One] },
        { "max(c18, 3)", "max", [Operand.Value(SqlType.Text), One] },
        { "list(c13)", "list", [Money] },
        { "histogram(c18)", "histogram", [Operand.Value(SqlType.Text)] },
        { "string_agg(c18, ',')", "string_agg", [Operand.Value(SqlType.Text), Operand.StringLiteral(",")] },
        { "count(*)", "count", [] },
        { "count(c3)", "count", [Operand.Value(SqlType.Integer)] },
        { "array_value(1, 2, 3)", "array_value", [One, One, One] },
        { "json_extract('{}', '$.a')", "json_extract", [Operand.StringLiteral("{}"), Operand.StringLiteral("$.a")] },
        { "unnest(c35)", "unnest", [Integers] },
        { "extract(epoch from c23)", "date_part", [Operand.StringLiteral("epoch"), Operand.Value(SqlType.Date)] },
    };

    /// <summary>Aggregates whose second argument must be a constant, over types of each kind.</summary>
    public static TheoryData<string, string> Quantiles()
    {
        var data = new TheoryData<string, string>();
        foreach (var name in new[] { "quantile", "quantile_disc", "quantile_cont", "approx_quantile", "reservoir_quantile" })
        {
            data.Add(name, "0.5");
            data.Add(name, "[0.5]");
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Quantiles))]
    public void Quantiles_have_the_engines_type(string name, string constant)
    {
        var half = SqlType.Decimal(2, 1);
        var second = Operand.Value(constant[0] == '[' ? SqlType.List(half) : half);
        var engine = oracle.Describe([.. SampleTypes.Columns.Select(column => $"{name}({column.Sql}, {constant})")]);
        var wrong = SampleTypes.Columns.Zip(engine)
            .Where(item => item.Second is not null)
            .Select(item => (item.First, Engine: item.Second, Ours: Resolver.Resolve(name, [item.First.Operand, second]).Function?.ReturnType))
            .Where(item => (item.Ours is null ? "error" : SqlTypeNames.Spell(item.Ours, Dialect.DuckDb)) != item.Engine)
            .Select(item => $"{SqlTypeNames.Spell(item.First.Operand.Type, Dialect.DuckDb)}: engine {item.Engine}, ours {item.Ours?.Kind}")
            .ToArray();

        Assert.True(wrong.Length == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Calls_with_constants_names_and_lambdas_have_the_engines_type(string sql, string name, Operand[] operands)
    {
        var resolution = Resolver.Resolve(name, operands);

        Assert.Equal(FunctionFailure.None, resolution.Failure);
        var ours = resolution.Function!.ReturnType;
        if (!ours.IsUnknown)
        {
            Assert.Equal(oracle.Describe([sql])[0], SqlTypeNames.Spell(CommonType.OfResult(ours), Dialect.DuckDb));
        }
        else
        {
            // Only what a constant list decides may stay open.
            Assert.Contains("['", sql, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Unknown_names_and_wrong_arguments_say_what_went_wrong()
    {
        Assert.Equal(FunctionFailure.UnknownName, Resolver.Resolve("no_such_function", []).Failure);

        var wrong = Resolver.Resolve("sqrt", [Operand.Value(SqlType.Date)]);
        Assert.Equal(FunctionFailure.NoOverload, wrong.Failure);
        Assert.Equal("sqrt(DOUBLE)", Assert.Single(wrong.Candidates).ToString());
    }

    [Fact]
    public void Macros_come_with_what_they_stand_for()
    {
        var macro = Resolver.Resolve("nullif", [One, One]).Function!;

        Assert.Equal(FunctionKind.Macro, macro.Kind);
        Assert.Equal(["a", "b"], macro.Overload.Parameters.Select(parameter => parameter.Name));
        Assert.Contains("CASE", macro.Overload.Definition, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_operand_leaves_known_what_all_overloads_share()
    {
        Assert.Equal(SqlType.Text, Resolver.Resolve("upper", [Operand.Value(SqlType.Unknown)]).Function!.ReturnType);
        Assert.True(Resolver.Resolve("abs", [Operand.Value(SqlType.Unknown)]).Function!.ReturnType.IsUnknown);
    }

    [Fact]
    public void Table_functions_tell_their_columns_where_the_engine_does()
    {
        var range = Resolver.ResolveTable("range", [One, One]).Function!;
        Assert.Equal("STRUCT(\"range\" BIGINT)", SqlTypeNames.Spell(range.ReturnType, Dialect.DuckDb));
        Assert.True(Resolver.ResolveTable("read_csv", [Operand.StringLiteral("x.csv")]).Function!.ReturnType.IsUnknown);
    }
}
