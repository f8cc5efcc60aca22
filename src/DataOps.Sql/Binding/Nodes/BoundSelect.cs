using DataOps.Sql.Syntax;

namespace DataOps.Sql.Binding;

/// <summary>One column of a select list, stars expanded.</summary>
internal sealed class BoundSelectItem(string name, BoundExpression value)
{
    public string Name { get; } = name;

    public BoundExpression Value { get; } = value;
}

/// <summary>The grouping of a select: its expressions, and which of them each grouping set has.</summary>
internal sealed class BoundGrouping(BoundExpression[] expressions, int[][]? sets, bool distinctSets)
{
    /// <summary>What is grouped by; an item of the select list is unwrapped from its alias.</summary>
    public BoundExpression[] Expressions { get; } = expressions;

    /// <summary>Indices into <see cref="Expressions"/> for each grouping set; null when there is one set, of all.</summary>
    public int[][]? Sets { get; } = sets;

    public bool DistinctSets { get; } = distinctSets;

    private readonly bool[]? _omitted = sets is null ? null : FindOmitted(expressions.Length, sets);

    /// <summary>Whether some grouping set is without the expression of this place.</summary>
    public bool IsOmitted(int place) => _omitted is not null && _omitted[place];

    // Linear in all members, where asking each set for each expression would be cubic in the length of a rollup.
    private static bool[] FindOmitted(int count, int[][] sets)
    {
        var members = new int[count];
        foreach (var set in sets)
        {
            foreach (var place in set)
            {
                members[place]++;
            }
        }

        return Array.ConvertAll(members, times => times < sets.Length);
    }
}

/// <summary>One select.</summary>
internal sealed class BoundSelect(BoundOutput[] columns, bool isOpen) : BoundBody(columns, isOpen)
{
    public required BoundSelectItem[] Items { get; init; }

    public required BoundTable? From { get; init; }

    public BoundExpression? Where { get; init; }

    /// <summary>The grouping, or null without <c>group by</c>.</summary>
    public BoundGrouping? Grouping { get; init; }

    /// <summary>Whether rows are aggregated, with or without <c>group by</c>.</summary>
    public bool IsAggregated { get; init; }

    public BoundExpression? Having { get; init; }

    public BoundExpression? Qualify { get; init; }

    public DistinctKind Distinct { get; init; }

    public BoundExpression[] DistinctOn { get; init; } = [];

    public BoundLimit? Top { get; init; }

    public BoundSample? Sample { get; init; }

    /// <summary>The numbers of the columns of its own tables: pairs of first and behind the last.</summary>
    public int[] OwnColumns { get; init; } = [];

    /// <summary>Whether an item gives several rows for one (<c>unnest</c>).</summary>
    public bool ExpandsRows { get; init; }
}

/// <summary>A sample, as written.</summary>
internal sealed class BoundSample(string text, Text.TextSpan span)
{
    public string Text { get; } = text;

    public Text.TextSpan Span { get; } = span;
}
