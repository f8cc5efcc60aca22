namespace DataOps.Sql.Facts;

/// <summary>
/// What determines what among the columns of one from clause: keys determine their table's columns, equal columns each other,
/// and constants are determined by nothing.
/// </summary>
internal sealed class Dependencies
{
    private readonly List<Rule> _rules = [];
    private readonly List<KeyValuePair<int, int>> _equal = [];
    private readonly List<int> _constants = [];

    private readonly struct Rule(int[] from, int first, int end)
    {
        public int[] From { get; } = from;

        public int First { get; } = first;

        public int End { get; } = end;
    }

    public IReadOnlyList<KeyValuePair<int, int>> Equal => _equal;

    public void AddRule(int[] from, int first, int end) => _rules.Add(new Rule(from, first, end));

    public void AddEqual(int left, int right) => _equal.Add(new KeyValuePair<int, int>(left, right));

    public void AddConstant(int id) => _constants.Add(id);

    public bool IsConstant(int id) => _constants.Contains(id);

    /// <summary>Takes over what was found of a part, except constants: the part's rows may be missing here.</summary>
    public void AddOptional(Dependencies part, Func<int[], bool> holdsWithNulls)
    {
        foreach (var rule in part._rules)
        {
            if (holdsWithNulls(rule.From))
            {
                _rules.Add(rule);
            }
        }

        _equal.AddRange(part._equal);
    }

    public void Add(Dependencies part)
    {
        _rules.AddRange(part._rules);
        _equal.AddRange(part._equal);
        _constants.AddRange(part._constants);
    }

    /// <summary>Adds all that the set determines.</summary>
    public void Close(ColumnSet set)
    {
        foreach (var constant in _constants)
        {
            set.Add(constant);
        }

        var hasChanged = true;
        while (hasChanged)
        {
            hasChanged = false;
            foreach (var pair in _equal)
            {
                if (set[pair.Key] != set[pair.Value])
                {
                    set.Add(pair.Key);
                    set.Add(pair.Value);
                    hasChanged = true;
                }
            }

            foreach (var rule in _rules)
            {
                if (!HasAll(set, rule.First, rule.End) && set.HasAll(rule.From))
                {
                    set.AddRange(rule.First, rule.End);
                    hasChanged = true;
                }
            }
        }
    }

    /// <summary>The key without what the rest of it determines.</summary>
    public int[] Minimize(int[] key, int capacity)
    {
        if (key.Length == 0 || (_rules.Count == 0 && _equal.Count == 0 && _constants.Count == 0))
        {
            return key;
        }

        var kept = new List<int>(key);
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            var rest = new ColumnSet(capacity);
            for (var j = 0; j < kept.Count; j++)
            {
                if (j != i)
                {
                    rest.Add(kept[j]);
                }
            }

            Close(rest);
            if (rest[kept[i]])
            {
                kept.RemoveAt(i);
            }
        }

        return kept.Count == key.Length ? key : [.. kept];
    }

    private static bool HasAll(ColumnSet set, int first, int end)
    {
        for (var id = first; id < end; id++)
        {
            if (!set[id])
            {
                return false;
            }
        }

        return true;
    }
}
