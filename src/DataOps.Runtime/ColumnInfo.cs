namespace DataOps.Runtime;

/// <summary>What generated code knows of a column at run time.</summary>
/// <param name="Name">Its name in the database.</param>
/// <param name="Member">The record's member that holds it.</param>
/// <param name="SqlType">Its type as the project's dialect spells it.</param>
/// <param name="ClrType">The member's type, without nullability.</param>
/// <param name="Nullable">Whether the member may be null.</param>
public sealed record ColumnInfo(string Name, string Member, string SqlType, Type ClrType, bool Nullable)
{
    /// <summary>The columns that its values come from; empty for sources and seeds.</summary>
    public IReadOnlyList<ColumnOrigin> Lineage { get; init; } = [];
}
