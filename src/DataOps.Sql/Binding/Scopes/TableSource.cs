using DataOps.Sql.Catalog;
using DataOps.Sql.Types;

namespace DataOps.Sql.Binding;

/// <summary>A table as the names of one query see it: a qualifier, and columns numbered from <see cref="FirstId"/> on.</summary>
internal sealed class TableSource(string name, int firstId, string[] names, SqlType[] types)
{
    // Below this, comparing is faster than building an index.
    private const int IndexFrom = 24;

    private Dictionary<string, int>? _index;

    /// <summary>The alias, or the relation's own name.</summary>
    public string Name { get; } = name;

    public int FirstId { get; } = firstId;

    public string[] Names { get; } = names;

    public SqlType[] Types { get; } = types.Length >= names.Length ? types : Pad(types, names.Length);

    /// <summary>The relation whose full name may qualify a column; null where an alias hides it.</summary>
    public Relation? Relation { get; init; }

    /// <summary>The relation's own name, where an alias hides it.</summary>
    public string? AliasOf { get; init; }

    /// <summary>Whether it may have columns the compiler does not know, so that no name is wrong.</summary>
    public bool IsOpen { get; init; }

    /// <summary>PostgreSQL's type of its whole rows; null for rows without a declared type.</summary>
    public SqlType? RowType { get; init; }

    /// <summary>Whether its rows are single values, so that its name stands for the value.</summary>
    public bool IsScalar { get; init; }

    /// <summary>Whether its rows have PostgreSQL's system columns.</summary>
    public bool HasSystemColumns { get; init; }

    /// <summary>Whether its columns are only found by its name, not by theirs alone.</summary>
    public bool IsQualifiedOnly { get; init; }

    /// <summary>What its columns stand for, where they are another table's; null for columns of its own.</summary>
    public BoundExpression[]? Values { get; init; }

    /// <summary>Whether names no longer reach it (the right side of a semi join).</summary>
    public bool IsHidden { get; set; }

    // More names than columns: the rest is of no known type.
    private static SqlType[] Pad(SqlType[] types, int length)
    {
        var padded = new SqlType[length];
        for (var i = 0; i < length; i++)
        {
            padded[i] = i < types.Length ? types[i] : SqlType.Unknown;
        }

        return padded;
    }

    /// <summary>The place of a column, or -1.</summary>
    public int Find(string column, StringComparer comparer)
    {
        if (Names.Length >= IndexFrom)
        {
            return FindIndexed(column, comparer);
        }

        for (var i = 0; i < Names.Length; i++)
        {
            var candidate = Names[i];
            if (ReferenceEquals(candidate, column) || (candidate.Length == column.Length && comparer.Equals(candidate, column)))
            {
                return i;
            }
        }

        return -1;
    }

    private int FindIndexed(string column, StringComparer comparer)
    {
        if (_index is null)
        {
            _index = new Dictionary<string, int>(Names.Length, comparer);
            for (var i = 0; i < Names.Length; i++)
            {
                if (!_index.ContainsKey(Names[i]))
                {
                    _index.Add(Names[i], i);
                }
            }
        }

        return _index.TryGetValue(column, out var place) ? place : -1;
    }
}
