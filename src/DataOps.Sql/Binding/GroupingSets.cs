namespace DataOps.Sql.Binding;

/// <summary>
/// The grouping sets of one <c>group by</c>, each of places in its list of expressions. What would be more sets than the engine takes, or
/// more members than anyone writes, overflows and is not made.
/// </summary>
/// <param name="most">How many sets the engine takes.</param>
internal sealed class GroupingSets(int most)
{
    // A rollup of n has n * n / 2 members: a text of some kilobytes could ask for gigabytes.
    private const int MostMembers = 2_000_000;

    private List<int[]>? _sets;
    private int _members;

    /// <summary>How many sets the engine takes.</summary>
    public int Most { get; } = most;

    /// <summary>Whether there are more than can be.</summary>
    public bool IsOverflown { get; private set; }

    /// <summary>The sets, in order; null when nothing was combined.</summary>
    public int[][]? ToArray() => _sets?.ToArray();

    /// <summary>Takes the sets of the next element of <c>group by</c>: each set so far with each of these.</summary>
    public void Combine(List<int[]> next)
    {
        if (_sets is null)
        {
            _sets = next;
            return;
        }

        var product = new List<int[]>();
        foreach (var first in _sets)
        {
            foreach (var second in next)
            {
                Add(product, Union([first, second]));
                if (IsOverflown)
                {
                    return;
                }
            }
        }

        _sets = product;
    }

    /// <summary>All of the parts, then one fewer from the end each time, down to none.</summary>
    public List<int[]> Rollup(List<int[]> parts)
    {
        var sets = new List<int[]>();
        var all = Union(parts);
        var lengths = Lengths(parts);
        for (var count = parts.Count; count >= 0 && !IsOverflown; count--)
        {
            Add(sets, [.. all.Take(lengths[count])]);
        }

        return sets;
    }

    /// <summary>Every choice of the parts.</summary>
    public List<int[]> Cube(List<int[]> parts)
    {
        const int MostParts = 16;
        var sets = new List<int[]>();
        if (parts.Count > MostParts)
        {
            IsOverflown = true;
            return sets;
        }

        for (var mask = (1 << parts.Count) - 1; mask >= 0 && !IsOverflown; mask--)
        {
            var chosen = mask;
            Add(sets, Union(parts.Where((_, place) => (chosen & (1 << place)) != 0)));
        }

        return sets;
    }

    /// <summary>Puts sets behind others.</summary>
    public void Append(List<int[]> sets, List<int[]> more)
    {
        if (sets.Count + more.Count > Most)
        {
            IsOverflown = true;
            return;
        }

        sets.AddRange(more);
    }

    /// <summary>One set of the members of several, each once.</summary>
    public static int[] Union(IEnumerable<int[]> parts)
    {
        var seen = new HashSet<int>();
        return [.. parts.SelectMany(part => part).Where(seen.Add)];
    }

    // How many members the first parts have together, each counted once.
    private static int[] Lengths(List<int[]> parts)
    {
        var lengths = new int[parts.Count + 1];
        var seen = new HashSet<int>();
        for (var i = 0; i < parts.Count; i++)
        {
            seen.UnionWith(parts[i]);
            lengths[i + 1] = seen.Count;
        }

        return lengths;
    }

    private void Add(List<int[]> sets, int[] set)
    {
        _members += set.Length;
        if (sets.Count >= Most || _members > MostMembers)
        {
            IsOverflown = true;
            return;
        }

        sets.Add(set);
    }
}
