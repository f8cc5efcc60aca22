namespace DataOps.Sql;

/// <summary>
/// The order in which numbered models can be bound, in time linear in their references. Those on a circle, and those between circles,
/// come first: what they read of one another cannot be known.
/// </summary>
internal sealed class ModelGraph
{
    private readonly int[][] _needs;
    private readonly List<int>[] _readers;
    private readonly int[] _missing;
    private readonly List<int[]> _levels = [];
    private readonly List<int[]> _circles = [];

    /// <param name="needs">For each model the numbers of those it reads, each once.</param>
    public ModelGraph(int[][] needs)
    {
        _needs = needs;
        _readers = Readers(needs);
        _missing = [.. needs.Select(need => need.Length)];
        IsCircular = new bool[needs.Length];
        AddLevels([.. Numbers().Where(node => _missing[node] == 0)]);
        var entangled = Entangled();
        if (entangled.Count > 0)
        {
            FindCircles(entangled);
            _levels.Add([.. entangled]);
            AddLevels(Settle(entangled));
        }
    }

    /// <summary>Groups of models; each reads only models of earlier groups, but for circular ones.</summary>
    public IReadOnlyList<int[]> Levels => _levels;

    /// <summary>Circles that share no model: each from its lowest number, along what is read.</summary>
    public IReadOnlyList<int[]> Circles => _circles;

    /// <summary>Whether a model is on a circle, or between circles.</summary>
    public bool[] IsCircular { get; }

    private static List<int>[] Readers(int[][] needs)
    {
        var readers = new List<int>[needs.Length];
        for (var node = 0; node < needs.Length; node++)
        {
            readers[node] = [];
        }

        for (var node = 0; node < needs.Length; node++)
        {
            foreach (var need in needs[node])
            {
                readers[need].Add(node);
            }
        }

        return readers;
    }

    private IEnumerable<int> Numbers() => Enumerable.Range(0, _needs.Length);

    private void AddLevels(int[] level)
    {
        while (level.Length > 0)
        {
            _levels.Add(level);
            level = Settle(level);
        }
    }

    /// <summary>Counts models as bound; those that wait for nothing else now are the next group.</summary>
    private int[] Settle(IReadOnlyList<int> bound)
    {
        var next = new List<int>();
        foreach (var node in bound)
        {
            foreach (var reader in _readers[node])
            {
                if (--_missing[reader] == 0 && !IsCircular[reader])
                {
                    next.Add(reader);
                }
            }
        }

        next.Sort();
        return [.. next];
    }

    // Of what waits for ever, all that nothing waiting reads is only behind a circle.
    private List<int> Entangled()
    {
        var waiting = new bool[_needs.Length];
        var readBy = new int[_needs.Length];
        var free = new Stack<int>();
        foreach (var node in Numbers())
        {
            waiting[node] = _missing[node] > 0;
        }

        foreach (var node in Numbers().Where(node => waiting[node]))
        {
            readBy[node] = _readers[node].Count(reader => waiting[reader]);
            if (readBy[node] == 0)
            {
                free.Push(node);
            }
        }

        while (free.Count > 0)
        {
            var node = free.Pop();
            waiting[node] = false;
            foreach (var need in _needs[node])
            {
                if (waiting[need] && --readBy[need] == 0)
                {
                    free.Push(need);
                }
            }
        }

        var entangled = Numbers().Where(node => waiting[node]).ToList();
        foreach (var node in entangled)
        {
            IsCircular[node] = true;
        }

        return entangled;
    }

    // Depth first without recursion: a chain may be as long as there are models.
    private void FindCircles(List<int> entangled)
    {
        var next = new int[_needs.Length];
        var place = new int[_needs.Length];
        var reported = new bool[_needs.Length];
        var path = new List<int>();
        foreach (var root in entangled)
        {
            if (place[root] == 0)
            {
                path.Add(root);
                place[root] = path.Count;
            }

            while (path.Count > 0)
            {
                var node = path[path.Count - 1];
                if (next[node] == _needs[node].Length)
                {
                    path.RemoveAt(path.Count - 1);
                    place[node] = -1;
                    continue;
                }

                var need = _needs[node][next[node]++];
                if (place[need] == 0 && IsCircular[need])
                {
                    path.Add(need);
                    place[need] = path.Count;
                }
                else if (place[need] > 0)
                {
                    AddCircle(path, place[need] - 1, reported);
                }
            }
        }
    }

    private void AddCircle(List<int> path, int start, bool[] reported)
    {
        var lowest = start;
        for (var i = start; i < path.Count; i++)
        {
            if (reported[path[i]])
            {
                return;
            }

            lowest = path[i] < path[lowest] ? i : lowest;
        }

        var circle = new int[path.Count - start];
        for (var i = 0; i < circle.Length; i++)
        {
            circle[i] = path[start + ((lowest - start + i) % circle.Length)];
            reported[circle[i]] = true;
        }

        _circles.Add(circle);
    }
}
