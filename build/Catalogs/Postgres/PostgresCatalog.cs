using System.Globalization;
using System.Text;

namespace DataOps.Repository.Catalogs.Postgres;

/// <summary>
/// What the catalogs of several versions of PostgreSQL say, as text: functions with operators, types with casts, and the system's own
/// relations. What several versions have is as the newest has it; what the oldest lacks is marked with the version that brought it.
/// </summary>
internal sealed class PostgresCatalog
{
    private readonly Dictionary<string, (EngineFunction Function, string Nulls)> _functions = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, string>> _casts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _relations = new(StringComparer.Ordinal);
    private readonly List<string> _versions = [];

    public string Versions => string.Join(", ", _versions);

    public int Overloads => _functions.Count;

    public string Functions => CatalogText.Write(
        Versions,
        [.. _functions.Values.Select(entry => entry.Function)],
        _functions.Values.ToDictionary(entry => entry.Function.Signature, entry => entry.Nulls));

    public string Types
    {
        get
        {
            var builder = new StringBuilder().Append("# ").Append(Versions).Append('\n');
            foreach (var (name, line) in _types)
            {
                builder.Append(line).Append('\n');
                foreach (var (target, context) in _casts.GetValueOrDefault(name, []))
                {
                    builder.Append('\t').Append(target).Append('\t').Append(context).Append('\n');
                }
            }

            return builder.ToString();
        }
    }

    public string Relations => $"# {Versions}\n{string.Concat(_relations.Values)}";

    /// <summary>Adds what a server says; the oldest first.</summary>
    public void Add(PostgresCluster cluster)
    {
        var version = cluster.Rows("show server_version")[0][0].Split(' ')[0];
        var since = _versions.Count == 0 ? null : version.Split('.')[0];
        _versions.Add(version);
        foreach (var row in cluster.Rows(PostgresQueries.Functions).Concat(cluster.Rows(PostgresQueries.Operators)))
        {
            AddFunction(row, since);
        }

        foreach (var row in cluster.Rows(PostgresQueries.Types))
        {
            _types[row[0]] = string.Join('\t', row);
        }

        foreach (var row in cluster.Rows(PostgresQueries.Casts))
        {
            if (!_casts.TryGetValue(row[0], out var casts))
            {
                _casts.Add(row[0], casts = new SortedDictionary<string, string>(StringComparer.Ordinal));
            }

            casts[row[1]] = row[2];
        }

        foreach (var relation in cluster.Rows(PostgresQueries.Relations).GroupBy(row => row[0]))
        {
            _relations[relation.Key] = relation.Key + "\n" + string.Concat(relation.Select(row => $"\t{row[1]}\t{row[2]}\t{row[3]}\n"));
        }
    }

    private void AddFunction(string[] parts, string? since)
    {
        var function = new EngineFunction(
            parts[0],
            parts[1],
            [.. parts[2].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Split(':')).Select(parameter => (parameter[0], parameter[1]))],
            [],
            parts[3],
            parts[4],
            parts[5],
            "",
            parts[7]);
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{function.Name}({string.Join(';', function.Parameters.Select(parameter => parameter.Type))}){function.Variadic}{function.Kind == "prefix"}");
        var brought = _functions.TryGetValue(key, out var before) ? before.Function.Since : since;
        _functions[key] = (function with { Since = brought }, parts[6] + PostgresNullClaims.Of(function));
    }
}
