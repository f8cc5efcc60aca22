namespace DataOps.Sql.Dialects;

/// <summary>How tightly operators bind, loosest first; the order is that of PostgreSQL's grammar, which DuckDB shares.</summary>
internal static class Precedence
{
    public const int None = 0;
    public const int Lambda = 1;
    public const int Or = 2;
    public const int And = 3;
    public const int Not = 4;
    public const int Is = 5;
    public const int Comparison = 6;

    /// <summary><c>between</c>, <c>in</c>, <c>like</c> and kin.</summary>
    public const int Predicate = 7;

    /// <summary>Every operator of signs that has no place of its own.</summary>
    public const int OtherOperator = 8;
    public const int Additive = 9;
    public const int Multiplicative = 10;
    public const int Power = 11;
    public const int AtTimeZone = 12;
    public const int Collate = 13;
    public const int Unary = 14;
    public const int Cast = 15;
}
