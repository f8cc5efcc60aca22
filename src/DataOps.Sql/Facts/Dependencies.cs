namespace DataOps.Sql.Facts;

/// <summary>
/// What determines what among the columns of one from clause or one result: keys determine their table's columns, equal columns each
/// other, and constants are determined by nothing. A from clause gathers in one of them, table after table: what a table brought lies
/// between two marks.
/// </summary>
internal sealed class Dependencies
{
    private readonly List<Rule> _rules = [];
    private readonly List<KeyValuePair<int, int>> _equal = [];
    private readonly List<int> _constants = [];

    // Whether something was ever decided by nothing.
    private bool _hasFree;

    /// <summary>One dependency: what is decided is a range of columns, or a list of them.</summary>
    internal readonly struct Rule(int[] from, int first, int end, int[]? to)
    {
        public int[] From { get; } = from;

        public int First { get; } = first;

        public int End { get; } = end;

        public int[]? To { get; } = to;
    }

    /// <summary>How much was known at some time.</summary>
    internal readonly struct Mark(int rules, int equal, int constants)
    {
        public int Rules { get; } = rules;

        public int Equal { get; } = equal;

        public int Constants { get; } = constants;
    }

    public List<Rule> Rules => _rules;

    public List<KeyValuePair<int, int>> Equal => _equal;

    public List<int> Constants => _constants;

    public Mark End => new(_rules.Count, _equal.Count, _constants.Count);

    public bool IsEmpty => _rules.Count == 0 && _equal.Count == 0 && _constants.Count == 0;

    public void AddRule(int[] from, int first, int end) => AddRule(new Rule(from, first, end, null));

    public void AddRule(int[] from, int[] to) => AddRule(new Rule(from, 0, 0, to));

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
            _hasFree = true;
        }
    }

    public bool IsConstant(int id) => _constants.Contains(id);

    public void Clear()
    {
        _rules.Clear();
        _equal.Clear();
        _constants.Clear();
        _hasFree = false;
    }

    /// <summary>Forgets what came between two marks.</summary>
    public void Remove(Mark from, Mark to)
    {
        _rules.RemoveRange(from.Rules, to.Rules - from.Rules);
        _equal.RemoveRange(from.Equal, to.Equal - from.Equal);
        _constants.RemoveRange(from.Constants, to.Constants - from.Constants);
    }

    /// <summary>
    /// Keeps of what came between two marks what holds among rows of nulls, too: no constants, and a rule only where a column that
    /// decides is never null.
    /// </summary>
    public void MakeOptional(Mark from, Mark to, Nullness[] nulls)
    {
        _constants.RemoveRange(from.Constants, to.Constants - from.Constants);
        var kept = from.Rules;
        for (var i = from.Rules; i < to.Rules; i++)
        {
            if (HasNeverNull(_rules[i].From, nulls))
            {
                _rules[kept++] = _rules[i];
            }
        }

        _rules.RemoveRange(kept, to.Rules - kept);
    }

    private void AddRule(Rule rule)
    {
        _rules.Add(rule);
        _hasFree |= rule.From.Length == 0;
    }

    private static bool HasNeverNull(int[] ids, Nullness[] nulls)
    {
        foreach (var id in ids)
        {
            if (id < nulls.Length && nulls[id] == Nullness.Never)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds all that the set determines.</summary>
    public void Close(ColumnSet set) => Close(set, default, End);

    /// <summary>Adds all that the set determines by what came between two marks.</summary>
    public void Close(ColumnSet set, Mark from, Mark to)
    {
        for (var i = from.Constants; i < to.Constants; i++)
        {
            set.Add(_constants[i]);
        }

        var hasChanged = true;
        while (hasChanged)
        {
            hasChanged = CloseEqual(set, from.Equal, to.Equal);
            for (var i = from.Rules; i < to.Rules; i++)
            {
                var rule = _rules[i];
                if (set.HasAll(rule.From) && !HasAll(set, rule))
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
    public void CloseEqual(ColumnSet set) => CloseEqual(set, 0, _equal.Count);

    private bool CloseEqual(ColumnSet set, int from, int to)
    {
        var (hasChanged, isDone) = (false, from == to);
        while (!isDone)
        {
            isDone = true;
            for (var i = from; i < to; i++)
            {
                var pair = _equal[i];
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
    /// <param name="columns">The columns.</param>
    /// <param name="target">What they may determine.</param>
    /// <param name="set">An empty set to work in.</param>
    public bool Decides(List<int> columns, int[] target, ColumnSet set)
    {
        set.Clear();
        foreach (var column in columns)
        {
            set.Add(column);
        }

        Close(set);
        return set.HasAll(target);
    }

    /// <summary>The key without what the rest of it determines; what stands last goes first.</summary>
    /// <param name="key">The key.</param>
    /// <param name="rest">A set to work in.</param>
    public int[] Minimize(int[] key, ColumnSet rest)
    {
        if (key.Length == 0 || IsEmpty || (key.Length == 1 && !_hasFree))
        {
            return key;
        }

        if (!Decides(key, rest))
        {
            return key;
        }

        var (kept, count) = (key, key.Length);
        for (var i = key.Length - 1; i >= 0; i--)
        {
            rest.Clear();
            for (var j = 0; j < count; j++)
            {
                if (j != i)
                {
                    rest.Add(kept[j]);
                }
            }

            Close(rest);
            if (rest[key[i]])
            {
                kept = ReferenceEquals(kept, key) ? (int[])key.Clone() : kept;
                count--;
                Array.Copy(kept, i + 1, kept, i, count - i);
            }
        }

        if (count < kept.Length)
        {
            Array.Resize(ref kept, count);
        }

        return kept;
    }

    // Whether anything could make a column of the key follow from others: most keys are minimal, and that shows at once.
    private bool Decides(int[] key, ColumnSet set)
    {
        set.Clear();
        foreach (var column in key)
        {
            set.Add(column);
        }

        foreach (var constant in _constants)
        {
            if (set[constant])
            {
                return true;
            }
        }

        foreach (var pair in _equal)
        {
            if (set[pair.Key] || set[pair.Value])
            {
                return true;
            }
        }

        foreach (var constant in _constants)
        {
            set.Add(constant);
        }

        foreach (var rule in _rules)
        {
            if (set.HasAll(rule.From))
            {
                return true;
            }
        }

        return false;
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
