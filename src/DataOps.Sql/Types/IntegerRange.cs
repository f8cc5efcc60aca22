using System.Numerics;

namespace DataOps.Sql.Types;

/// <summary>What the integer types hold.</summary>
internal static class IntegerRange
{
    // Literals are never smaller than this by themselves, and never unsigned unless nothing else holds them.
    private static readonly SqlType[] LiteralTypes = [SqlType.Integer, SqlType.BigInt, SqlType.HugeInt, SqlType.UHugeInt];

    private static readonly BigInteger[] PowersOfTwo = Enumerable.Range(0, 129).Select(power => BigInteger.Pow(2, power)).ToArray();

    // A minus is read behind its number, and 2147483648 is no integer any more.
    public static SqlType? SmallestLiteralType(BigInteger value) =>
        value == int.MinValue ? SqlType.BigInt : Array.Find(LiteralTypes, type => Holds(type.Kind, value));

    public static bool Holds(SqlTypeKind kind, BigInteger value) =>
        Bits(kind) is { } bits
        && (IsSigned(kind)
            ? value >= -PowersOfTwo[bits - 1] && value < PowersOfTwo[bits - 1]
            : value.Sign >= 0 && value < PowersOfTwo[bits]);

    public static int? Bits(SqlTypeKind kind) => kind switch
    {
        SqlTypeKind.TinyInt or SqlTypeKind.UTinyInt => 8,
        SqlTypeKind.SmallInt or SqlTypeKind.USmallInt => 16,
        SqlTypeKind.Integer or SqlTypeKind.UInteger => 32,
        SqlTypeKind.BigInt or SqlTypeKind.UBigInt => 64,
        SqlTypeKind.HugeInt or SqlTypeKind.UHugeInt => 128,
        _ => null,
    };

    public static bool IsSigned(SqlTypeKind kind) =>
        kind is SqlTypeKind.TinyInt or SqlTypeKind.SmallInt or SqlTypeKind.Integer or SqlTypeKind.BigInt or SqlTypeKind.HugeInt;

    /// <summary>The digits of the decimal that holds every value of the type.</summary>
    public static int DecimalDigits(SqlTypeKind kind) => kind switch
    {
        SqlTypeKind.Boolean => 1,
        SqlTypeKind.TinyInt or SqlTypeKind.UTinyInt => 3,
        SqlTypeKind.SmallInt or SqlTypeKind.USmallInt => 5,
        SqlTypeKind.Integer or SqlTypeKind.UInteger => 10,
        SqlTypeKind.BigInt => 19,
        SqlTypeKind.UBigInt => 20,
        _ => 38,
    };
}
