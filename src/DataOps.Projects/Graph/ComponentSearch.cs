namespace DataOps.Projects.Graph;

/// <summary>The state of Tarjan's search for strongly connected components.</summary>
internal sealed class ComponentSearch(int count)
{
    private readonly int[] _index = Filled(count);
    private readonly int[] _lowest = new int[count];
    private readonly bool[] _onStack = new bool[count];
    private readonly Stack<int> _stack = new();
    private int _nextIndex;
    private int _nextComponent;

    /// <summary>For each node its component, once left.</summary>
    public int[] Component { get; } = Filled(count);

    public bool IsVisited(int node) => _index[node] >= 0;

    public void Enter(int node)
    {
        _index[node] = _lowest[node] = _nextIndex++;
        _stack.Push(node);
        _onStack[node] = true;
    }

    public void SeeAgain(int node, int need)
    {
        if (_onStack[need])
        {
            _lowest[node] = Math.Min(_lowest[node], _index[need]);
        }
    }

    public void Return(int node, int finished) => _lowest[node] = Math.Min(_lowest[node], _lowest[finished]);

    public void Leave(int node)
    {
        if (_lowest[node] != _index[node])
        {
            return;
        }

        int member;
        do
        {
            member = _stack.Pop();
            _onStack[member] = false;
            Component[member] = _nextComponent;
        }
        while (member != node);
        _nextComponent++;
    }

    private static int[] Filled(int count)
    {
        var array = new int[count];
        for (var i = 0; i < count; i++)
        {
            array[i] = -1;
        }

        return array;
    }
}
