namespace DataOps.Sql.Facts;

/// <content>Sets and lists that are empty again and used by whoever needs one next.</content>
internal sealed partial class FactsBuilder
{
    private readonly Stack<ColumnSet> _spareSets = new();
    private readonly Stack<Dependencies> _spareDependencies = new();
    private ColumnSet? _nothing;

    /// <summary>The empty set; nobody adds to it.</summary>
    private ColumnSet Nothing => _nothing ??= new ColumnSet(_capacity);

    /// <summary>An empty set of columns and numbered expressions.</summary>
    private ColumnSet TakeSet() => _spareSets.Count > 0 ? _spareSets.Pop() : new ColumnSet(_capacity);

    private void GiveBack(ColumnSet set)
    {
        set.Clear();
        _spareSets.Push(set);
    }

    private Dependencies TakeDependencies() => _spareDependencies.Count > 0 ? _spareDependencies.Pop() : new Dependencies();

    private void GiveBack(Dependencies dependencies)
    {
        dependencies.Clear();
        _spareDependencies.Push(dependencies);
    }

    private int[] Minimized(int[] key, Dependencies dependencies)
    {
        var rest = TakeSet();
        var minimal = dependencies.Minimize(key, rest);
        GiveBack(rest);
        return minimal;
    }
}
