namespace DataOps.Sql.Syntax;

/// <summary>What a column of <c>xmltable</c> or <c>json_table</c> holds.</summary>
public enum DocumentColumnKind
{
    /// <summary>The value at a path.</summary>
    Value,

    /// <summary>The number of the row: <c>for ordinality</c>.</summary>
    Ordinality,

    /// <summary>Whether there is something at a path: <c>exists</c>.</summary>
    Exists,

    /// <summary>Further columns of the rows below: <c>nested path</c>.</summary>
    Nested,
}
