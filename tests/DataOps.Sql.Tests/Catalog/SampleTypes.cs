using DataOps.Sql.Types;

namespace DataOps.Sql.Tests.Catalog;

/// <summary>Types that stand for all, and operands of each: a column, and the literals that have rules of their own.</summary>
internal static class SampleTypes
{
    public static readonly SqlType[] All =
    [
        SqlType.Boolean, SqlType.TinyInt, SqlType.SmallInt, SqlType.Integer, SqlType.BigInt, SqlType.HugeInt,
        SqlType.UTinyInt, SqlType.USmallInt, SqlType.UInteger, SqlType.UBigInt, SqlType.UHugeInt, SqlType.BigNum,
        SqlType.Decimal(4, 1), SqlType.Decimal(10, 2), SqlType.Decimal(18, 3), SqlType.Decimal(38, 10), SqlType.Real, SqlType.Double,
        SqlType.Text, SqlType.Binary, SqlType.BitString, SqlType.Uuid, SqlType.Json,
        SqlType.Date, SqlType.Time, SqlType.WithPrecision(SqlTypeKind.Time, 9), SqlType.TimeTz, SqlType.Timestamp,
        SqlType.WithPrecision(SqlTypeKind.Timestamp, 0), SqlType.WithPrecision(SqlTypeKind.Timestamp, 3),
        SqlType.WithPrecision(SqlTypeKind.Timestamp, 9), SqlType.TimestampTz, SqlType.Interval,
        SqlType.Enum(["a", "b"]), SqlType.Enum(["x", "y"]),
        SqlType.List(SqlType.Integer), SqlType.List(SqlType.Text), SqlType.List(SqlType.Double), SqlType.List(SqlType.List(SqlType.Integer)),
        SqlType.Array(SqlType.Real, 3), SqlType.Array(SqlType.Integer, 3),
        SqlType.Struct([new("a", SqlType.Integer), new("b", SqlType.Text)]),
        SqlType.Struct([new("a", SqlType.BigInt), new("b", SqlType.Text)]),
        SqlType.Map(SqlType.Text, SqlType.Integer), SqlType.Map(SqlType.Integer, SqlType.Double),
        SqlType.Union([new("n", SqlType.Integer), new("s", SqlType.Text)]),
        SqlType.List(SqlType.Boolean), SqlType.List(SqlType.BigInt), SqlType.List(SqlType.Date), SqlType.Named("VARIANT"),
    ];

    /// <summary>A column of each type.</summary>
    public static IReadOnlyList<Sample> Columns { get; } = [.. All.Select((type, index) => new Sample($"c{index}", Operand.Value(type)))];

    /// <summary>Literals.</summary>
    public static IReadOnlyList<Sample> Literals { get; } =
    [
        new("1", Operand.IntegerLiteral("1")),
        new("300", Operand.IntegerLiteral("300")),
        new("70000", Operand.IntegerLiteral("70000")),
        new("3000000000", Operand.IntegerLiteral("3000000000")),
        new("20000000000000000000", Operand.IntegerLiteral("20000000000000000000")),
        new("1.5", Operand.Value(SqlType.Decimal(2, 1))),
        new("1e3", Operand.Value(SqlType.Double)),
        new("'1'", Operand.StringLiteral("1")),
        new("null", Operand.Null),
        new("true", Operand.Value(SqlType.Boolean)),
    ];

    /// <summary>Columns and literals.</summary>
    public static IReadOnlyList<Sample> Everything { get; } = [.. Columns, .. Literals];

    /// <summary>The column of a type.</summary>
    public static Sample Of(SqlType type) => Columns[Array.IndexOf(All, type)];
}

/// <summary>An expression, and what the compiler says of it.</summary>
internal sealed record Sample(string Sql, Operand Operand);
