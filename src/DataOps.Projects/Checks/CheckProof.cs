using DataOps.Projects.Linking;
using DataOps.Projects.Settings;
using DataOps.Sql.Catalog;
using DataOps.Sql.Dialects;

namespace DataOps.Projects.Checks;

/// <summary>Decides which claims follow from the facts, so that they need no test.</summary>
internal static class CheckProof
{
    /// <summary>Whether the rows cannot contradict the claim. Keys that a seed or a transform declares are claims themselves and prove nothing.</summary>
    public static bool IsProved(CheckDeclaration claim, BoundNode node, Dialect dialect)
    {
        var ordinals = claim.Columns.Select(column => OrdinalOf(node.Relation, column.Value, dialect)).ToList();
        return claim.Kind switch
        {
            CheckKind.NotNull => NeverNull(node, ordinals),
            CheckKind.Unique => HasKey(node, ordinals),
            CheckKind.Grain => NeverNull(node, ordinals) && HasKey(node, ordinals),
            _ => false,
        };
    }

    private static bool NeverNull(BoundNode node, List<int> ordinals) =>
        ordinals.All(ordinal => node.Relation.Columns[ordinal].Nullable == false);

    // A key in which nulls may repeat is enough: where the columns are never null it is unique, and a claim of uniqueness leaves nulls out.
    private static bool HasKey(BoundNode node, List<int> ordinals) =>
        node.Declaration.Kind is not (NodeKind.Seed or NodeKind.Transform) && node.Relation.Keys.Any(key => key.Columns.All(ordinals.Contains));

    private static int OrdinalOf(Relation relation, string name, Dialect dialect)
    {
        for (var i = 0; i < relation.Columns.Count; i++)
        {
            if (dialect.NameComparer.Equals(relation.Columns[i].Name, name))
            {
                return i;
            }
        }

        return -1;
    }
}
