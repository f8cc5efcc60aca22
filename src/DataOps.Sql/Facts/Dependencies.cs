namespace DataOps.Sql.Facts;

/// <summary>
/// What determines what among the columns of one from clause or one result: keys determine their table's columns, equal columns each
/// other, and constants are determined by nothing.
/// </summary>
internal sealed class Dependencies
{
    private readonly List<Rule> _rules = [];
    private readonly List<KeyValuePair<int, int>> _equal = [];
    private readonly List<int> _constants = [];

    /// <summary>One dependency: what is decided is a range of columns, or a list of them.</summary>
    internal readonly struct Rule(int[] from, int first, int end, int[]? to)
    {
        public int[] From { get; } = from;

        public int First { get; } = first;

        public int End { get; } = end;

        public int[]? To { get; } = to;
    }

    public List<Rule> Rules => _rules;

    public List<KeyValuePair<int, int>> Equal => _equal;

    public List<int> Constants => _constants;

    public bool IsEmpty => _rules.Count == 0 && _equal.Count == 0 && _constants.Count == 0;

    public void AddRule(int[] from, int first, int end) => _rules.Add(new Rule(from, first, end, null));

    public void AddRule(int[] from, int[] to) => _rules.Add(new Rule(from, 0, 0, to));

    public void AddEqual(int left, int right)
    {
        if (left != right)
        {
            _equal.Add(new KeyValuePair<int, int>(left, right));
        }
    }

    public void AddConstant(int id)
    {
        if (!_constants.Contains(id))
        {
            _constants.Add(id);
        }
    }

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
        foreach (var constant in part._constants)
        {
            AddConstant(constant);
        }
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
            hasChanged = CloseEqual(set);
            foreach (var rule in _rules)
            {
                if (!HasAll(set, rule) && set.HasAll(rule.From))
                {
                    Add(set, rule);
                    hasChanged = true;
                }
            }
        }
    }

    /// <summary>Whether the column is known to equal another one.</summary>
    public bool HasEqual(int id)
    {
        foreach (var pair in _equal)
        {
            if (pair.Key == id || pair.Value == id)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the columns that equal one of the set.</summary>
    public bool CloseEqual(ColumnSet set)
    {
        var (hasChanged, isDone) = (false, _equal.Count == 0);
        while (!isDone)
        {
            isDone = true;
            foreach (var pair in _equal)
            {
                if (set[pair.Key] != set[pair.Value])
                {
                    set.Add(pair.Key);
                    set.Add(pair.Value);
                    (hasChanged, isDone) = (true, false);
                }
            }
        }

        return hasChanged;
    }

    /// <summary>Whether the columns determine all of the target.</summary>
    public bool Decides(int[] columns, int[] target, int capacity)
    {
        var set = new ColumnSet(capacity);
        foreach (var column in columns)
        {
            set.Add(column);
        }

        Close(set);
        return set.HasAll(target);
    }

    /// <summary>The key without what the rest of it determines; what stands last goes first.</summary>
    public int[] Minimize(int[] key, int capacity)
    {
        if (key.Length == 0 || IsEmpty)
        {
            return key;
        }

        var kept = new List<int>(key);
        var rest = new ColumnSet(capacity);
        for (var i = kept.Count - 1; i >= 0; i--)
        {
            rest.Clear();
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

    private static void Add(ColumnSet set, Rule rule)
    {
        if (rule.To is null)
        {
            set.AddRange(rule.First, rule.End);
            return;
        }

        foreach (var column in rule.To)
        {
            set.Add(column);
        }
    }

    private static bool HasAll(ColumnSet set, Rule rule) => rule.To is null ? set.HasRange(rule.First, rule.End) : set.HasAll(rule.To);
}
