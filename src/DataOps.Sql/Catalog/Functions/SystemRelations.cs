using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The views that DuckDB itself has, from a data file made from the engine.</summary>
internal sealed class SystemRelations
{
    private static readonly Lazy<SystemRelations> DuckDb = new(() => new(CatalogResource.Read("duckdb.relations.txt")));

    private readonly Dictionary<string, List<Relation>> _byName = new(StringComparer.OrdinalIgnoreCase);

    private SystemRelations(string text)
    {
        foreach (var line in text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            var fields = DuckDbTypeReader.Read(parts[2]).Fields;
            var columns = fields.Select(field => new Column(field.Name, field.Type, null)).ToArray();
            if (!_byName.TryGetValue(parts[1], out var sameName))
            {
                _byName.Add(parts[1], sameName = []);
            }

            sameName.Add(new Relation(new RelationName(parts[0], parts[1], "system"), RelationKind.View, columns));
        }
    }

    public static IEnumerable<string> Names => DuckDb.Value._byName.Keys;

    /// <summary>The view that a name of one to three parts stands for; null for none, and in other dialects.</summary>
    public static Relation? Find(Dialect dialect, IReadOnlyList<string> parts)
    {
        if (dialect.Kind != DialectKind.DuckDb || parts.Count > 3 || !DuckDb.Value._byName.TryGetValue(parts[parts.Count - 1], out var sameName))
        {
            return null;
        }

        if (parts.Count == 3 && !parts[0].Equals("system", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (var relation in sameName)
        {
            // Only the information schema is not searched for plain names.
            var schema = relation.Name.Schema!;
            var isFound = parts.Count > 1
                ? schema.Equals(parts[parts.Count - 2], StringComparison.OrdinalIgnoreCase)
                : schema is "main" or "pg_catalog";
            if (isFound)
            {
                return relation;
            }
        }

        return null;
    }
}
