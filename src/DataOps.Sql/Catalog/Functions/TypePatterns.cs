using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>
/// Types of signatures that stand for several: <c>ANY</c>; the letters <c>T</c>, <c>K</c>, <c>V</c>, each the same type wherever
/// it occurs; a decimal without precision; a struct or union without fields; an array of length zero.
/// </summary>
public static class TypePatterns
{
    /// <summary>Any type.</summary>
    public static SqlType Any { get; } = SqlType.Named("ANY");

    /// <summary>A decimal of any precision and scale.</summary>
    public static SqlType AnyDecimal { get; } = SqlType.WithPrecision(SqlTypeKind.Decimal, null);

    /// <summary>Whether it is <see cref="Any"/>.</summary>
    public static bool IsAny(SqlType type) => type is { Kind: SqlTypeKind.Named, Name: "ANY" };

    /// <summary>Whether it is a letter that stands for one type.</summary>
    public static bool IsLetter(SqlType type) => type is { Kind: SqlTypeKind.Named, Name.Length: 1 };

    /// <summary>Whether it, or a part of it, is a pattern.</summary>
    public static bool IsPattern(SqlType type) => type.Kind switch
    {
        SqlTypeKind.Named => IsAny(type) || IsLetter(type),
        SqlTypeKind.Decimal => type.Precision is null,
        SqlTypeKind.List => IsPattern(type.Element!),
        SqlTypeKind.Array => type.Length == 0 || IsPattern(type.Element!),
        SqlTypeKind.Map => IsPattern(type.Key!) || IsPattern(type.Element!),
        SqlTypeKind.Struct or SqlTypeKind.Union => type.Fields.Count == 0 || type.Fields.Any(field => IsPattern(field.Type)),
        _ => false,
    };
}
