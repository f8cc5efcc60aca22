using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>A sequence, or a variable of a script, its name with the <c>@</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values.</param>
public sealed record DeclaredValue(RelationName Name, SqlType Type);
