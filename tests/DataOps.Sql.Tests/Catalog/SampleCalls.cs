using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Catalog;

/// <summary>A call made up for an overload.</summary>
internal sealed record SampleCall(string Name, string Sql, string Readable, IReadOnlyList<Operand> Operands);

/// <summary>Makes up calls that an overload takes.</summary>
internal static class SampleCalls
{
    private const int VariadicArguments = 2;
    private const int Variants = 4;

    private static readonly Sample IntegerList = SampleTypes.Of(SqlType.List(SqlType.Integer));
    private static readonly Sample TextList = SampleTypes.Of(SqlType.List(SqlType.Text));
    private static readonly Sample TextToInteger = SampleTypes.Of(SqlType.Map(SqlType.Text, SqlType.Integer));

    public static IEnumerable<SampleCall> Of(FunctionOverload overload)
    {
        var parameters = overload.Parameters.Select(parameter => parameter.Type).ToList();
        if (overload.Variadic is { } variadic)
        {
            parameters.AddRange(Enumerable.Repeat(variadic, VariadicArguments));
        }

        for (var variant = 0; variant < Variants; variant++)
        {
            if (parameters.Select(type => For(type, variant)).ToArray() is var samples && Array.TrueForAll(samples, sample => sample is not null))
            {
                yield return Call(overload, samples!);
            }
        }
    }

    private static SampleCall Call(FunctionOverload overload, Sample[] samples)
    {
        var name = Dialect.DuckDb.QuoteIdentifier(overload.Name);
        var over = overload.Kind == FunctionKind.Window ? " over (order by c3)" : "";
        return new SampleCall(
            overload.Name,
            $"{name}({string.Join(", ", samples.Select(sample => sample.Sql))}){over}",
            $"{overload.Name}({string.Join(", ", samples.Select(sample => SqlTypeNames.Spell(sample.Operand.Type, Dialect.DuckDb)))})",
            [.. samples.Select(sample => sample.Operand)]);
    }

    private static Sample? For(SqlType type, int variant) => type.Kind switch
    {
        SqlTypeKind.Named when type.Name is "ANY" or "T" => Any(variant),
        SqlTypeKind.Named when type.Name == "K" => SampleTypes.Of(SqlType.Text),
        SqlTypeKind.Named when type.Name == "V" => SampleTypes.Of(SqlType.Integer),
        SqlTypeKind.Decimal => SampleTypes.Of(variant % 2 == 0 ? SqlType.Decimal(10, 2) : SqlType.Decimal(38, 10)),
        SqlTypeKind.List when TypePatterns.IsPattern(type) => Lists(type, variant),
        SqlTypeKind.Map => TextToInteger,
        SqlTypeKind.Struct => SampleTypes.Of(SqlType.Struct([new("a", SqlType.Integer), new("b", SqlType.Text)])),
        SqlTypeKind.Union => SampleTypes.Of(SqlType.Union([new("n", SqlType.Integer), new("s", SqlType.Text)])),
        SqlTypeKind.Array => SampleTypes.Of(SqlType.Array(SqlType.Real, 3)),
        SqlTypeKind.Lambda => null,
        _ => variant < 1 ? Column(type) : null,
    };

    private static Sample? Lists(SqlType type, int variant) =>
        type.Element!.Kind == SqlTypeKind.List ? SampleTypes.Of(SqlType.List(SqlType.List(SqlType.Integer)))
        : type.Element.Name == "K" ? TextList
        : type.Element.Name == "V" ? IntegerList
        : variant switch { 0 => IntegerList, 1 => TextList, 2 => IntegerList, _ => SampleTypes.Of(SqlType.List(SqlType.Double)) };

    private static Sample Any(int variant) => SampleTypes.Of(variant switch
    {
        0 => SqlType.Integer,
        1 => SqlType.Text,
        2 => SqlType.Decimal(10, 2),
        _ => SqlType.Date,
    });

    private static Sample? Column(SqlType type)
    {
        var index = Array.IndexOf(SampleTypes.All, type);
        return index < 0 ? new Sample($"cast(null as {SqlTypeNames.Spell(type, Dialect.DuckDb)})", Operand.Value(type)) : SampleTypes.Columns[index];
    }
}
