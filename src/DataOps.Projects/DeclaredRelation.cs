using DataOps.Sql.Catalog;

namespace DataOps.Projects;

/// <summary>A relation that a file declares, before it is bound.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name as a node; that of a source has its schema.</param>
/// <param name="Relation">Its name in the database.</param>
/// <param name="File">The file, below the project's folder.</param>
public sealed record DeclaredRelation(NodeKind Kind, string Name, RelationName Relation, string File);
