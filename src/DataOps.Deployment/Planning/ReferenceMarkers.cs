using System.Text;
using DataOps.Deployment.Diagnostics;
using DataOps.Projects.Manifest;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;
using DataOps.Warehouses.Diagnostics;
using DataOps.Warehouses.Statements;

namespace DataOps.Deployment.Planning;

/// <summary>
/// The compiler leaves the references of a query as names in a schema that cannot exist, <c>"__ref__"."stg_orders"</c>;
/// a deployment puts the versions in their places.
/// </summary>
public static class ReferenceMarkers
{
    /// <summary>The schema of a reference.</summary>
    public const string Schema = ManifestWriter.MarkerSchema;

    /// <summary>Puts relations in the places of references.</summary>
    /// <param name="query">The query.</param>
    /// <param name="owner">The node whose query it is, for the error.</param>
    /// <param name="statements">How the engine spells things.</param>
    /// <param name="relations">The relation of each node.</param>
    public static string Resolve(
        string query, string owner, WarehouseStatements statements, IReadOnlyDictionary<string, RelationName> relations)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(statements);
        ArgumentNullException.ThrowIfNull(relations);
        var marker = statements.Quote(Schema) + "." + statements.Dialect.OpenQuote;
        var result = new StringBuilder(query.Length + 64);
        var position = 0;
        while (query.IndexOf(marker, position, StringComparison.Ordinal) is var found and >= 0)
        {
            result.Append(query, position, found - position);
            (var name, position) = ReadName(query, found + marker.Length, statements.Dialect);
            result.Append(relations.TryGetValue(name, out var relation)
                ? statements.Quote(relation)
                : throw new DataOpsException(DeploymentDiagnostics.UnknownReference, owner, name));
        }

        return result.Append(query, position, query.Length - position).ToString();
    }

    private static (string Name, int End) ReadName(string query, int start, Dialect dialect)
    {
        var name = new StringBuilder();
        var position = start;
        for (; position < query.Length; position++)
        {
            if (query[position] == dialect.CloseQuote)
            {
                if (position + 1 >= query.Length || query[position + 1] != dialect.CloseQuote)
                {
                    break;
                }

                position++;
            }

            name.Append(query[position]);
        }

        return (name.ToString(), Math.Min(position + 1, query.Length));
    }
}
