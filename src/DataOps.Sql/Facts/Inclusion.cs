using DataOps.Sql.Catalog;

namespace DataOps.Sql.Facts;

/// <summary>Columns of a base relation that others are known to draw their values from.</summary>
internal sealed class InclusionTarget(RelationName name, Relation? relation, string[] columns)
{
    public RelationName Name { get; } = name;

    /// <summary>The relation, where the catalog has it.</summary>
    public Relation? Relation { get; } = relation;

    public string[] Columns { get; } = columns;

    /// <summary>The columns of a relation's key.</summary>
    public static InclusionTarget Of(Relation relation, UniqueKey key)
    {
        var names = new string[key.Columns.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = relation.Columns[key.Columns[i]].Name;
        }

        return new InclusionTarget(relation.Name, relation, names);
    }

    public bool IsSame(InclusionTarget other) =>
        ReferenceEquals(this, other)
        || (Columns.Length == other.Columns.Length && Name.Equals(other.Name) && Columns.SequenceEqual(other.Columns, StringComparer.Ordinal));
}

/// <summary>Columns whose values, where none is null, occur together in a base relation.</summary>
internal readonly struct Inclusion(int[] columns, InclusionTarget target)
{
    public const int Max = 64;

    public int[] Columns { get; } = columns;

    public InclusionTarget Target { get; } = target;

    public bool IsSame(Inclusion other) => AreSame(Columns, other.Columns) && Target.IsSame(other.Target);

    private static bool AreSame(int[] left, int[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] != right[i])
            {
                return false;
            }
        }

        return true;
    }
}
