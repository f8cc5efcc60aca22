using DataOps.Sql.Dialects;
using DataOps.Sql.Types;

namespace DataOps.Sql.Catalog.Functions;

/// <summary>The views that an engine itself has, from a data file: DuckDB's made from the engine, SQL Server's from Microsoft's documentation.</summary>
internal sealed class SystemRelations
{
    private static readonly Lazy<SystemRelations> DuckDb = new(() => new(CatalogResource.Read("duckdb.relations.txt"), DuckDbTypeReader.Read));
    private static readonly Lazy<SystemRelations> TSql = new(() => new(CatalogResource.Read("tsql.relations.txt"), TSqlTypeReader.Read));

    private readonly Dictionary<string, List<Relation>> _byName = new(StringComparer.OrdinalIgnoreCase);

    private SystemRelations(string text, Func<string, SqlType> readType)
    {
        foreach (var line in text.Split(['\n'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
            {
                continue;
            }

            var parts = line.Split('\t');
            var fields = readType(parts[2]).Fields;
            var columns = fields.Select(ColumnOf).ToArray();
            if (!_byName.TryGetValue(parts[1], out var sameName))
            {
                _byName.Add(parts[1], sameName = []);
            }

            sameName.Add(new Relation(new RelationName(parts[0], parts[1], "system"), RelationKind.View, columns) { IsOfEngine = true });
        }
    }

    public static IEnumerable<string> Names => DuckDb.Value._byName.Keys;

    // A name with an exclamation mark is that of a column which is never null.
    private static Column ColumnOf(SqlField field) => field.Name.EndsWith("!", StringComparison.Ordinal)
        ? new Column(field.Name.Substring(0, field.Name.Length - 1), field.Type, false)
        : new Column(field.Name, field.Type, null);

    /// <summary>The view that a name of one to three parts stands for; null for none, and in other dialects.</summary>
    public static Relation? Find(Dialect dialect, IReadOnlyList<string> parts)
    {
        if (dialect.Kind == DialectKind.TSql)
        {
            return FindInSchema(parts);
        }

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

    // SQL Server has them in schemas of every database, and searches none of them for a plain name.
    private static Relation? FindInSchema(IReadOnlyList<string> parts)
    {
        if (parts.Count is < 2 or > 3 || !TSql.Value._byName.TryGetValue(parts[parts.Count - 1], out var sameName))
        {
            return null;
        }

        return sameName.Find(relation => relation.Name.Schema!.Equals(parts[parts.Count - 2], StringComparison.OrdinalIgnoreCase));
    }
}
