using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>A type that the schema declares.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it stands for.</param>
/// <param name="NotNull">Whether it is a domain that forbids null.</param>
public sealed record UserType(RelationName Name, SqlType Type, bool NotNull);
