namespace DataOps.Runtime;

/// <summary>What generated code knows of a relation at run time.</summary>
/// <param name="Project">The analytics project that it belongs to.</param>
/// <param name="Schema">Its schema, or null for the connection's own.</param>
/// <param name="Name">Its name in the schema.</param>
/// <param name="Kind">What it is: <c>model</c>, <c>source</c> or <c>seed</c>.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="Keys">Sets of columns proved or declared unique, the primary key first.</param>
/// <param name="Description">What it means, or null.</param>
public sealed record RelationInfo(
    string Project,
    string? Schema,
    string Name,
    string Kind,
    IReadOnlyList<ColumnInfo> Columns,
    IReadOnlyList<IReadOnlyList<string>> Keys,
    string? Description);
