using System.Text;

namespace DataOps.Repository.Catalogs;

/// <summary>Reads the views that the engine itself has, with their columns.</summary>
internal static class EngineRelations
{
    private const string Query = "select distinct schema_name, view_name from duckdb_views() where internal order by all";

    /// <summary>A line for each view: schema, name, and its columns as the fields of a struct.</summary>
    public static string Read(CatalogEngine engine)
    {
        var builder = new StringBuilder().Append("# ").Append(engine.Version).Append('\n');
        foreach (var row in engine.Rows(Query))
        {
            if (engine.Describe($"select * from {row[0]}.{row[1]}") is { } columns)
            {
                builder.Append(row[0]).Append('\t').Append(row[1]).Append('\t').Append(EngineFunctions.Struct(columns)).Append('\n');
            }
        }

        return builder.ToString();
    }
}
