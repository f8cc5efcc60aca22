namespace DataOps.Sql.Syntax;

/// <summary>Where nulls come in an order.</summary>
public enum NullOrder : byte
{
    /// <summary>Not written.</summary>
    Default,

    /// <summary><c>nulls first</c>.</summary>
    First,

    /// <summary><c>nulls last</c>.</summary>
    Last,
}
