namespace DataOps.Sql.Facts;

/// <content>Sets and lists that are empty again and used by whoever needs one next.</content>
internal sealed partial class FactsBuilder
{
    private readonly ColumnSet?[] _spareSets = new ColumnSet?[8];
    private readonly Dependencies?[] _spareDependencies = new Dependencies?[4];
    private int _spareSetCount;
    private int _spareDependencyCount;
    private ColumnSet? _nothing;

    /// <summary>The empty set; nobody adds to it.</summary>
    private ColumnSet Nothing => _nothing ??= new ColumnSet(_capacity);

    /// <summary>An empty set of columns and numbered expressions.</summary>
    private ColumnSet TakeSet() => _spareSetCount > 0 ? _spareSets[--_spareSetCount]! : new ColumnSet(_capacity);

    private void GiveBack(ColumnSet set)
    {
        if (_spareSetCount < _spareSets.Length)
        {
            set.Clear();
            _spareSets[_spareSetCount++] = set;
        }
    }

    private Dependencies TakeDependencies() => _spareDependencyCount > 0 ? _spareDependencies[--_spareDependencyCount]! : new Dependencies();

    private void GiveBack(Dependencies dependencies)
    {
        if (_spareDependencyCount < _spareDependencies.Length)
        {
            dependencies.Clear();
            _spareDependencies[_spareDependencyCount++] = dependencies;
        }
    }

    private int[] Minimized(int[] key, Dependencies dependencies)
    {
        var rest = TakeSet();
        var minimal = dependencies.Minimize(key, rest);
        GiveBack(rest);
        return minimal;
    }
}
