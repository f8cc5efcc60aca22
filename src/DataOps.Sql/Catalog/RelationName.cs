namespace DataOps.Sql.Catalog;

/// <summary>The name of a relation, each part as its dialect folds it.</summary>
/// <param name="Schema">The schema, or null where the name stands alone.</param>
/// <param name="Name">The relation.</param>
/// <param name="Database">The database, or null.</param>
public sealed record RelationName(string? Schema, string Name, string? Database = null)
{
    /// <summary>The parts with dots between, for messages; not quoted.</summary>
    public override string ToString() =>
        (Database is null ? "" : Database + ".") + (Schema is null ? "" : Schema + ".") + Name;
}
