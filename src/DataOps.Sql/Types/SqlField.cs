namespace DataOps.Sql.Types;

/// <summary>A named member of a struct or union.</summary>
/// <param name="Name">Its name; empty for a row without names.</param>
/// <param name="Type">Its type.</param>
public sealed record SqlField(string Name, SqlType Type);
