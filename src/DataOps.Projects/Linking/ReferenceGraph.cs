using DataOps.Projects.Diagnostics;
using DataOps.Projects.Graph;
using DataOps.Sql.Diagnostics;

namespace DataOps.Projects.Linking;

/// <summary>The graph that the references make: its order, and each of its cycles once, as a path.</summary>
internal sealed class ReferenceGraph
{
    private readonly IReadOnlyList<Declaration> _declarations;
    private readonly IReadOnlyList<References> _references;
    private readonly DependencyGraph _graph;
    private readonly int[] _components;

    /// <param name="declarations">Relations in the order of their names.</param>
    /// <param name="references">The references of each.</param>
    public ReferenceGraph(IReadOnlyList<Declaration> declarations, IReadOnlyList<References> references)
    {
        _declarations = declarations;
        _references = references;
        var numbers = new Dictionary<Declaration, int>();
        for (var i = 0; i < declarations.Count; i++)
        {
            numbers.Add(declarations[i], i);
        }

        _graph = new DependencyGraph([.. references.Select(r => (IReadOnlyList<int>)[.. r.Resolved.Select(pair => numbers[pair.Value])])]);
        _components = _graph.Components();
    }

    /// <summary>The numbers of the declarations, each behind those it reads; references along a cycle are passed over.</summary>
    public IReadOnlyList<int> Order() => _graph.Order((node, need) => _components[node] != _components[need]);

    /// <summary>The same numbers in levels: those of one level need none of each other, only what earlier levels hold.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Levels(IReadOnlyList<int> order)
    {
        var levels = new List<List<int>>();
        var depths = new int[_graph.Count];
        foreach (var node in order)
        {
            foreach (var need in _graph.NeedsOf(node))
            {
                if (_components[need] != _components[node])
                {
                    depths[node] = Math.Max(depths[node], depths[need] + 1);
                }
            }

            if (depths[node] == levels.Count)
            {
                levels.Add([]);
            }

            levels[depths[node]].Add(node);
        }

        return levels;
    }

    public void ReportCycles(List<Diagnostic> diagnostics)
    {
        var reported = new HashSet<int>();
        for (var node = 0; node < _graph.Count; node++)
        {
            if (_graph.IsOnCycle(node, _components) && reported.Add(_components[node]))
            {
                Report(_graph.FindCycle(node, _components), diagnostics);
            }
        }
    }

    // A cycle through SQL and C# is told once in each language: whoever edits the one need not look into the other.
    private void Report(IReadOnlyList<int> cycle, List<Diagnostic> diagnostics)
    {
        var told = new HashSet<bool>();
        for (var i = 0; i < cycle.Count; i++)
        {
            if (told.Add(IsTransform(cycle[i])))
            {
                Report(cycle, i, diagnostics);
            }
        }
    }

    private void Report(IReadOnlyList<int> cycle, int start, List<Diagnostic> diagnostics)
    {
        var first = _declarations[cycle[start]];
        var next = _declarations[cycle[(start + 1) % cycle.Count]];
        var span = _references[cycle[start]].Resolved.First(pair => pair.Value == next).Key.Span;
        diagnostics.Add(cycle.Count == 1 && !IsTransform(cycle[start])
            ? new Diagnostic(ProjectDiagnostics.SelfReference, first.File.Item.Text, span, first.Name)
            : new Diagnostic(ProjectDiagnostics.Cycle, first.File.Item.Text, span, PathOf(cycle, start)));
    }

    private bool IsTransform(int node) => _declarations[node].Kind == NodeKind.Transform;

    private string PathOf(IReadOnlyList<int> cycle, int start) =>
        string.Join(" → ", Enumerable.Range(0, cycle.Count + 1).Select(i => _declarations[cycle[(start + i) % cycle.Count]].Name));
}
