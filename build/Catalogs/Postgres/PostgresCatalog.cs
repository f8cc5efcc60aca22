using System.Text;

namespace DataOps.Repository.Catalogs.Postgres;

/// <summary>What PostgreSQL's catalogs say, as text: functions with operators, and types with casts.</summary>
internal sealed record PostgresCatalog(string Version, int Overloads, string Functions, string Types)
{
    public static PostgresCatalog Read(PostgresCluster cluster)
    {
        var version = cluster.Lines("show server_version")[0].Split(' ')[0];
        var rows = cluster.Lines(PostgresQueries.Functions).Concat(cluster.Lines(PostgresQueries.Operators)).Select(line => line.Split('\t')).ToList();
        var nulls = new Dictionary<string, string>();
        var functions = new List<EngineFunction>();
        foreach (var row in rows)
        {
            var function = Function(row);
            functions.Add(function);
            nulls[function.Signature] = row[6] + PostgresNullClaims.Of(function);
        }

        return new PostgresCatalog(version, functions.Count, CatalogText.Write(version, functions, nulls), WriteTypes(version, cluster));
    }

    private static EngineFunction Function(string[] parts) => new(
        parts[0],
        parts[1],
        [.. parts[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Split(':')).Select(parameter => (parameter[0], parameter[1]))],
        [],
        parts[3],
        parts[4],
        parts[5],
        "",
        parts[7]);

    private static string WriteTypes(string version, PostgresCluster cluster)
    {
        var casts = cluster.Lines(PostgresQueries.Casts).Select(line => line.Split('\t')).ToLookup(cast => cast[0], cast => $"\t{cast[1]}\t{cast[2]}\n");
        var builder = new StringBuilder().Append("# ").Append(version).Append('\n');
        foreach (var line in cluster.Lines(PostgresQueries.Types).Order(StringComparer.Ordinal))
        {
            builder.Append(line).Append('\n').AppendJoin("", casts[line.Split('\t')[0]].Order(StringComparer.Ordinal));
        }

        return builder.ToString();
    }
}
