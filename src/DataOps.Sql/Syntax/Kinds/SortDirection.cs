namespace DataOps.Sql.Syntax;

/// <summary>The direction of an order.</summary>
public enum SortDirection : byte
{
    /// <summary>Not written.</summary>
    Default,

    /// <summary><c>asc</c>.</summary>
    Ascending,

    /// <summary><c>desc</c>.</summary>
    Descending,
}
