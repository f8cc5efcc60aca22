using FsCheck;
using FsCheck.Fluent;

namespace DataOps.Sql.Tests.TSql;

/// <summary>The decimal rules against the documentation's formulas, written out once more with plain numbers.</summary>
public sealed class TSqlDecimalTests
{
    private const int Samples = 400;

    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("/")]
    [InlineData("%")]
    [InlineData("union")]
    public void Precision_and_scale_are_those_of_the_formulas(string operation)
    {
        var type = Gen.Choose(1, 38).SelectMany(precision => Gen.Choose(0, precision).Select(scale => (P: precision, S: scale)));
        var pairs = Gen.Sample(type.SelectMany(left => type.Select(right => (Left: left, Right: right))), Samples).ToList();
        var described = TSqlSchema.DescribeAll([.. pairs.Select(pair => Sql(operation, pair.Left, pair.Right))]);
        Assert.Equal(
            pairs.Select(pair => $"{pair.Left} {operation} {pair.Right}: {Expected(operation, pair.Left, pair.Right)}"),
            pairs.Zip(described, (pair, statement) => $"{pair.Left} {operation} {pair.Right}: {statement.Columns[0].Type}"));
    }

    private static string Sql(string operation, (int P, int S) left, (int P, int S) right)
    {
        var first = $"cast(null as decimal({left.P}, {left.S}))";
        var second = $"cast(null as decimal({right.P}, {right.S}))";
        return operation == "union" ? $"select {first} as x union select {second}" : $"select {first} {operation} {second} as x";
    }

    // "Precision, scale, and length (Transact-SQL)": the table, then the remarks about what is greater than 38.
    private static string Expected(string operation, (int P, int S) e1, (int P, int S) e2)
    {
        var (p1, s1, p2, s2) = (e1.P, e1.S, e2.P, e2.S);
        var integral = Math.Max(p1 - s1, p2 - s2);
        var (precision, scale) = operation switch
        {
            "+" or "-" => (Math.Max(s1, s2) + integral + 1, Math.Max(s1, s2)),
            "*" => (p1 + p2 + 1, s1 + s2),
            "/" => (p1 - s1 + s2 + Math.Max(6, s1 + p2 + 1), Math.Max(6, s1 + p2 + 1)),
            "%" => (Math.Min(p1 - s1, p2 - s2) + Math.Max(s1, s2), Math.Max(s1, s2)),
            _ => (Math.Max(s1, s2) + integral, Math.Max(s1, s2)),
        };
        if (operation is "*" or "/")
        {
            var before = precision - scale;
            if (precision > 38)
            {
                scale = before < 32 ? Math.Min(scale, 38 - before) : scale > 6 ? 6 : scale;
            }
        }
        else if (precision > 38 && integral > 38 - scale)
        {
            scale = Math.Min(precision, 38) - integral;
        }

        return $"decimal({Math.Min(38, precision)},{scale})";
    }
}
