using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>The composite types that PostgreSQL makes for the rows of its relations (documentation, 8.16).</summary>
internal static class RowTypes
{
    /// <summary>The type of a relation's rows, by the relation's name.</summary>
    public static SqlType Of(Relation relation)
    {
        var fields = new SqlField[relation.Columns.Count];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = new SqlField(relation.Columns[i].Name, relation.Columns[i].Type);
        }

        return SqlType.Struct(fields).As(Shown(relation.Name));
    }

    /// <summary>A type's name as the engine shows it: with its schema where that is not on the search path, or has a type of the engine before it.</summary>
    public static string Shown(RelationName name) => name.Schema switch
    {
        null or "public" => PostgresTypes.Instance.Has(name.Name) ? "public." + name.Name : name.Name,
        "pg_catalog" => name.Name,
        var schema => schema + "." + name.Name,
    };
}
