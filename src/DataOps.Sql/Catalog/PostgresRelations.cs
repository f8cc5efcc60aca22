using DataOps.Sql.Catalog.Functions;
using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog;

/// <summary>The relations of PostgreSQL's own schemas, <c>pg_catalog</c> and <c>information_schema</c>, as its catalogs list them.</summary>
internal static class PostgresRelations
{
    private const string OwnSchema = "pg_catalog";

    private static readonly Lazy<Dictionary<string, Lazy<Relation>>> All = new(Read);

    /// <summary>The names with their schemas.</summary>
    public static IEnumerable<string> Names => All.Value.Keys;

    /// <summary>The relation of a name; one without a schema is looked for where the engine looks first.</summary>
    public static Relation? Find(IReadOnlyList<string> parts)
    {
        var name = parts[parts.Count - 1];
        if (parts.Count == 1)
        {
            return name.StartsWith("pg_", StringComparison.Ordinal) ? Find(OwnSchema, name) : null;
        }

        return parts[parts.Count - 2] is OwnSchema or "information_schema" ? Find(parts[parts.Count - 2], name) : null;
    }

    private static Relation? Find(string schema, string name) => All.Value.TryGetValue(schema + "." + name, out var relation) ? relation.Value : null;

    private static Dictionary<string, Lazy<Relation>> Read()
    {
        var relations = new Dictionary<string, Lazy<Relation>>(StringComparer.Ordinal);
        string? name = null;
        var lines = new List<string>();
        foreach (var line in CatalogResource.Read("postgres.relations.txt").Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '\t')
            {
                lines.Add(line);
            }
            else if (line[0] != '#')
            {
                Add(relations, name, lines);
                (name, lines) = (line, []);
            }
        }

        Add(relations, name, lines);
        return relations;
    }

    private static void Add(Dictionary<string, Lazy<Relation>> relations, string? name, List<string> lines)
    {
        if (name is not null)
        {
            relations.Add(name, new Lazy<Relation>(() => Read(name, lines)));
        }
    }

    private static Relation Read(string name, List<string> lines)
    {
        var dot = name.IndexOf('.');
        var columns = new Column[lines.Count];
        for (var i = 0; i < columns.Length; i++)
        {
            var parts = lines[i].Split('\t');
            columns[i] = new Column(parts[1], PostgresTypeReader.Read(parts[2]), parts[3].Length > 0 ? false : null);
        }

        return new Relation(new RelationName(name.Substring(0, dot), name.Substring(dot + 1)), RelationKind.View, columns);
    }
}
