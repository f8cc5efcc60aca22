namespace DataOps.Projects.Graph;

/// <summary>A directed graph over numbered nodes; the edges of a node lead to what it needs. Works without recursion, for any depth.</summary>
/// <param name="needs">For each node, the nodes it needs.</param>
internal sealed class DependencyGraph(IReadOnlyList<IReadOnlyList<int>> needs)
{
    /// <summary>Number of nodes.</summary>
    public int Count => needs.Count;

    /// <summary>The nodes that a node needs.</summary>
    public IReadOnlyList<int> NeedsOf(int node) => needs[node];

    /// <summary>
    /// The nodes so that each comes behind what it needs; of those that could come next, the lowest number does. Edges for which
    /// <paramref name="counts"/> is false are left out; without them the graph must have no cycle.
    /// </summary>
    public IReadOnlyList<int> Order(Func<int, int, bool> counts)
    {
        var missing = new int[Count];
        var readers = new List<int>?[Count];
        for (var node = 0; node < Count; node++)
        {
            foreach (var need in needs[node].Distinct().Where(need => counts(node, need)))
            {
                missing[node]++;
                (readers[need] ??= []).Add(node);
            }
        }

        var ready = new SortedSet<int>(Enumerable.Range(0, Count).Where(node => missing[node] == 0));
        var order = new List<int>(Count);
        while (ready.Count > 0)
        {
            var node = ready.Min;
            ready.Remove(node);
            order.Add(node);
            foreach (var reader in readers[node] ?? [])
            {
                if (--missing[reader] == 0)
                {
                    ready.Add(reader);
                }
            }
        }

        return order;
    }

    /// <summary>
    /// A shortest way from <paramref name="start"/> over nodes of <paramref name="component"/> back to itself: the nodes in order,
    /// the first one not repeated.
    /// </summary>
    public IReadOnlyList<int> FindCycle(int start, int[] component)
    {
        var cameFrom = new Dictionary<int, int>();
        var queue = new Queue<int>();
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            foreach (var need in needs[node].Where(need => component[need] == component[start]))
            {
                if (need == start)
                {
                    return Path(start, node, cameFrom);
                }

                if (!cameFrom.ContainsKey(need))
                {
                    cameFrom.Add(need, node);
                    queue.Enqueue(need);
                }
            }
        }

        return [];
    }

    /// <summary>Whether a node is on a cycle, alone or with others of its component.</summary>
    public bool IsOnCycle(int node, int[] component) =>
        needs[node].Any(need => component[need] == component[node]);

    /// <summary>For each node the number of its strongly connected component (Tarjan's algorithm).</summary>
    public int[] Components()
    {
        var state = new ComponentSearch(Count);
        for (var root = 0; root < Count; root++)
        {
            if (!state.IsVisited(root))
            {
                Search(root, state);
            }
        }

        return state.Component;
    }

    private void Search(int root, ComponentSearch state)
    {
        var calls = new Stack<(int Node, int Next)>();
        state.Enter(root);
        calls.Push((root, 0));
        while (calls.Count > 0)
        {
            var (node, next) = calls.Pop();
            if (next < needs[node].Count)
            {
                calls.Push((node, next + 1));
                var need = needs[node][next];
                if (!state.IsVisited(need))
                {
                    state.Enter(need);
                    calls.Push((need, 0));
                }
                else
                {
                    state.SeeAgain(node, need);
                }

                continue;
            }

            state.Leave(node);
            if (calls.Count > 0)
            {
                state.Return(calls.Peek().Node, node);
            }
        }
    }

    private static List<int> Path(int start, int last, Dictionary<int, int> cameFrom)
    {
        var path = new List<int>();
        for (var node = last; node != start; node = cameFrom[node])
        {
            path.Add(node);
        }

        path.Add(start);
        path.Reverse();
        return path;
    }
}
